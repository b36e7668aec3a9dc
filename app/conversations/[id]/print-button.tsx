'use client'

import { documentText } from '#app/text/conversing.ts'

export function PrintButton() {
  return (
    <button type="button" onClick={() => print()} className="touch link -mr-4 text-left">
      {documentText.print}
    </button>
  )
}
