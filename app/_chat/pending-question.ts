import { z } from 'zod'
import { readStored, writeStored } from '#app/_shell/browser-store.ts'

/** A question on its way to the server, kept in the browser until the server has it. */
const PendingQuestion = z.object({ id: z.string(), text: z.string(), conversation: z.string().nullable() })
type PendingQuestion = z.infer<typeof PendingQuestion>

const keyOf = (entry: string) => `cairn-pending:${entry}`

export function keepPending(entry: string, pending: PendingQuestion): void {
  writeStored('local', keyOf(entry), JSON.stringify(pending))
}

export function dropPending(entry: string): void {
  writeStored('local', keyOf(entry), null)
}

/** The question that was asked on an entry's page and perhaps never reached the server, or null. */
export function readPending(entry: string): PendingQuestion | null {
  try {
    return PendingQuestion.parse(JSON.parse(readStored('local', keyOf(entry)) ?? 'null'))
  } catch {
    return null
  }
}
