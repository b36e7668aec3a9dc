import { createHash } from 'node:crypto'
import { processWide } from '#lib/telemetry/process-wide.ts'

/** Where a conversation stood after a question. */
export interface KnownPlace {
  conversation: string
  message: string
  entry: string
}

/** Who asked what, and in what order. Two askers with the same questions hold two conversations. */
export interface Asked {
  address: string
  authorization: string
  model: string
  questions: readonly string[]
}

// A place is some 200 bytes. Who comes back after so many others is answered without what went before.
const mostKnown = 10_000
const known = processWide('completions', () => new Map<string, KnownPlace>())

/**
 * Where the conversation stands that began with these questions. A chat front end sends all that was said each time; what
 * it says of the answers is not believed, so the answers this server gave to the same questions are what goes before.
 */
export function recallPlace(asked: Asked): KnownPlace | null {
  return known.get(keyOf(asked)) ?? null
}

export function rememberPlace(asked: Asked, place: KnownPlace): void {
  const key = keyOf(asked)
  known.delete(key)
  known.set(key, place)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
}

function keyOf({ address, authorization, model, questions }: Asked): string {
  return createHash('sha256')
    .update(JSON.stringify([address, authorization, model, questions]))
    .digest('base64')
}
