import { after } from 'next/server'
import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { AskRequest } from '#app/api/_http/ask-request.ts'
import { readBody } from '#app/api/_http/read-body.ts'
import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { chat } from '#lib/wiring.ts'

/** Answers one question with the whole answer at once. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    requireSameOrigin(request)
    const asked = await readBody(request, AskRequest)
    const session = readSession(request)
    await admitQuestion(request, session)
    const { events, message } = await chat.ask({ ...asked, session })
    after(() => chat.ended(message))
    for await (const event of events) if (event.type === 'finished') return Response.json(event.answer)
    throw new Error('the answer ended before it was finished')
  })
}
