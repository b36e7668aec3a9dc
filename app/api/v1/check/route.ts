import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { CheckRequest } from '#app/api/_http/check-fields.ts'
import { maxTextBytes, readBody } from '#app/api/_http/read-body.ts'
import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { wiki } from '#lib/wiring.ts'

/** Sets each sentence of a text beside the claims of the wiki. A text counts as a question. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    requireSameOrigin(request)
    const asked = await readBody(request, CheckRequest, maxTextBytes)
    await admitQuestion(request, readSession(request))
    return Response.json(await wiki.check(asked))
  })
}
