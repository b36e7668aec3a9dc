import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { answerWhole } from '#app/api/_http/answer-whole.ts'
import { AskRequest } from '#app/api/_http/ask-request.ts'
import { readBody } from '#app/api/_http/read-body.ts'
import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { offerRoute } from '#lib/answer-directly.ts'

/** Answers one question with the whole answer at once. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    requireSameOrigin(request)
    const asked = await readBody(request, AskRequest)
    const session = readSession(request)
    await admitQuestion(request, session)
    return Response.json(await answerWhole(asked, session))
  })
}
offerRoute('/api/v1/ask', POST)
