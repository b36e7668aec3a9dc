import { useEffect, useState } from 'react'
import { useBackCloses } from './use-back-closes.ts'

/**
 * Whether the list of conversations stands in the chat's place. In a sheet Back leaves the list before it closes the sheet,
 * and `onBack` runs then; `leave` ends when its step of the history is gone.
 */
export function useListing(isInSheet: boolean, onBack: () => void) {
  const [isListing, setListing] = useState(false)
  const { opened, closed } = useBackCloses('list', () => {
    setListing(false)
    onBack()
  })
  useEffect(() => {
    if (isListing && isInSheet) opened()
    else void closed()
  }, [isListing, isInSheet, opened, closed])
  return {
    isListing,
    setListing,
    async leave() {
      setListing(false)
      await closed()
    },
  }
}
