'use client'

import { documentText } from '#app/text/conversing.ts'

export function PrintButton() {
  return (
    <button type="button" onClick={() => print()} className="touch link">
      {documentText.print}
    </button>
  )
}
