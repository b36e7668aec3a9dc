import { useSyncExternalStore } from 'react'

// Where the column beside the article becomes a sheet above it; the stylesheet divides at the same width.
const narrow = '(max-width: 63.99rem)'

/** Whether the window is too narrow for two columns; false on the server. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    onChange => {
      const query = matchMedia(narrow)
      query.addEventListener('change', onChange)
      return () => query.removeEventListener('change', onChange)
    },
    () => matchMedia(narrow).matches,
    () => false,
  )
}
