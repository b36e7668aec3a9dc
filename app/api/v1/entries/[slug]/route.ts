import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { toWireClaim } from '#app/api/_http/wire-claim.ts'
import { wiki } from '#lib/wiring.ts'

/** One entry with its claims and its siblings. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    const entry = await wiki.getEntry((await params).slug)
    const [claims, layerEntries] = await Promise.all([
      wiki.claimsOf(entry.slug),
      wiki.layerEntries(entry.layer),
    ])
    const siblings = layerEntries
      .filter(({ slug }) => slug !== entry.slug)
      .map(({ slug, name, openness, tagline }) => ({ slug, name, openness, tagline }))
    return Response.json({ ...entry, claims: claims.map(toWireClaim), siblings })
  })
}
