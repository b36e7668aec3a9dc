import { z } from 'zod'
import { askFields } from '#app/api/_http/ask-fields.ts'
import { readBody } from '#app/api/_http/read-body.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

const AskRequest = z.strictObject(askFields)

/** Answers one question with the whole answer at once. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    const asked = await readBody(request, AskRequest)
    const { events } = await chat.ask({ ...asked, session: readSession(request) })
    for await (const event of events) if (event.type === 'finished') return Response.json(event.answer)
    throw new Error('the answer ended before it was finished')
  })
}
