import { UI_MESSAGE_STREAM_HEADERS } from 'ai'
import { z } from 'zod'
import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { askFields, QuestionId } from '#app/api/_http/ask-fields.ts'
import { readBody } from '#app/api/_http/read-body.ts'
import { respond } from '#app/api/_http/respond.ts'
import { ensureSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { offerRoute } from '#lib/answer-directly.ts'
import { chat } from '#lib/wiring.ts'
import { toMessageStream } from './to-message-stream.ts'

const ChatRequest = z.strictObject({
  ...askFields,
  /** The browser's own name for the question, so that a question sent twice is asked once. */
  id: QuestionId.optional(),
  /** The question that this one follows, null for none: without it, the last one. */
  after: QuestionId.nullable().optional(),
  /** Whether an answer to this question that ended early is to be made anew. */
  again: z.boolean().optional(),
  /** Whether the chat stands in a frame on another site, where it has no cookie: whoever holds the conversation's id owns it. */
  isFramed: z.boolean().optional(),
})

const framed = { session: null, isNew: false, headers: {} }

/** Answers one question as a stream of sentences. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    const { id, isFramed, ...asked } = await readBody(request, ChatRequest)
    const { session, isNew, headers } = isFramed ? framed : ensureSession(request)
    await admitQuestion(request, session)
    const started = await chat.ask({ ...asked, message: id, session, isNewcomer: isNew })
    return new Response(toMessageStream(started), { headers: { ...UI_MESSAGE_STREAM_HEADERS, ...headers } })
  })
}
offerRoute('/api/chat', POST)
