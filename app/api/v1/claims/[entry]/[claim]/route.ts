import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { toWireClaim } from '#app/api/_http/wire-claim.ts'
import { wiki } from '#lib/wiring.ts'

/** One claim with its sources. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ entry: string; claim: string }> },
): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    const { entry, claim } = await params
    return Response.json(toWireClaim(await wiki.getClaim(`${entry}/${claim}`)))
  })
}
