import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'

interface Fetched<T> {
  value: T | null
  hasFailed: boolean
}

const nothingYet = { value: null, hasFailed: false }

/** What an address gives, once it is there; nothing is asked for while the address is null. */
export function useFetched<T>(
  address: string | null,
  schema: z.ZodType<T>,
): Fetched<T> & { retry: () => void } {
  const [fetched, setFetched] = useState<Fetched<T>>(nothingYet)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    if (address === null) return
    const request = new AbortController()
    fetch(address, { signal: request.signal })
      .then(async response => schema.parse(await response.json()))
      .then(
        value => setFetched({ value, hasFailed: false }),
        () => {
          if (!request.signal.aborted) setFetched({ value: null, hasFailed: true })
        },
      )
    return () => request.abort()
  }, [address, schema, round])
  const retry = useCallback(() => {
    setFetched(nothingYet)
    setRound(before => before + 1)
  }, [])
  return { ...fetched, retry }
}
