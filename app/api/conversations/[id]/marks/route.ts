import { z } from 'zod'
import { QuestionId } from '#app/api/_http/ask-fields.ts'
import { readBody } from '#app/api/_http/read-body.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { Mark } from '#lib/conversations/mark.ts'
import { chat } from '#lib/wiring.ts'

const MarkRequest = z.strictObject({
  ...Mark.shape,
  /** The id of the question whose answer is meant. */
  message: QuestionId,
  isSet: z.boolean(),
})

/** Stores that a reader finds a sentence, a source or a whole answer wrong or of no help, or takes it back. */
export function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    const change = await readBody(request, MarkRequest)
    await chat.mark((await params).id, readSession(request), change)
    return new Response(null, { status: 204 })
  })
}
