import { useEffect } from 'react'
import { useBackCloses } from './use-back-closes.ts'

/** Has the browser's Back close a dialog, and neither the sheet below it nor the page. */
export function useBackClosesDialog(isOpen: boolean, close: () => void): void {
  const { opened, closed } = useBackCloses('dialog', close)
  useEffect(() => {
    // After the step of a sheet that opens with it.
    if (isOpen) queueMicrotask(opened)
    else closed()
  }, [isOpen, opened, closed])
}
