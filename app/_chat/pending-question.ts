import { z } from 'zod'

/** A question on its way to the server, kept in the browser until the server has it. */
const PendingQuestion = z.object({ id: z.string(), text: z.string(), conversation: z.string().nullable() })
type PendingQuestion = z.infer<typeof PendingQuestion>

const keyOf = (entry: string) => `cairn-pending:${entry}`

export function keepPending(entry: string, pending: PendingQuestion): void {
  localStorage.setItem(keyOf(entry), JSON.stringify(pending))
}

export function dropPending(entry: string): void {
  localStorage.removeItem(keyOf(entry))
}

/** The question that was asked on an entry's page and perhaps never reached the server, or null. */
export function readPending(entry: string): PendingQuestion | null {
  try {
    return PendingQuestion.parse(JSON.parse(localStorage.getItem(keyOf(entry)) ?? 'null'))
  } catch {
    return null
  }
}
