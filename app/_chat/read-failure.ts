import { z } from 'zod'
import { chatText } from '#app/text.ts'

const ServerError = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Why a question got no answer, in words for the reader, and the server's code where it gave one. */
export interface Failure {
  code: string | null
  message: string
  /** Whether the way to the server broke: it may have heard the question, and be answering it still. */
  isConnection: boolean
}

/** Reads what the transport threw: the server's own error, a cut connection, or an answer that ended with a message. */
export function readFailure(error: Error, isOnline: boolean): Failure {
  if (!isOnline) return { code: null, message: chatText.offline, isConnection: true }
  // Browsers throw a TypeError, each with words of its own, when a request cannot be made or its stream breaks, and
  // so does the transport when something in between answers instead.
  if (error instanceof TypeError) return { code: null, message: chatText.unreachable, isConnection: true }
  const parsed = ServerError.safeParse(parseJson(error.message))
  if (parsed.success) return { ...parsed.data.error, isConnection: false }
  return { code: null, message: error.message, isConnection: false }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
