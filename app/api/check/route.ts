import { admitQuestion } from '#app/api/_http/admit-question.ts'
import { CheckRequest } from '#app/api/_http/check-fields.ts'
import { maxTextBytes, readBody } from '#app/api/_http/read-body.ts'
import { respond } from '#app/api/_http/respond.ts'
import { readSession, requireSameOrigin } from '#app/api/_http/session.ts'
import { wiki } from '#lib/wiring.ts'

/** The same as `/api/v1/check`, for Cairn's own page: it needs no token, and no other site may call it. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    requireSameOrigin(request)
    const asked = await readBody(request, CheckRequest, maxTextBytes)
    await admitQuestion(request, readSession(request))
    return Response.json(await wiki.check(asked))
  })
}
