import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { wiki } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** All layers with their entries. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    const stack = await wiki.stack()
    const layers = stack.map(layer => ({
      ...layer,
      entries: layer.entries.map(({ slug, name, openness, tagline }) => ({ slug, name, openness, tagline })),
    }))
    return Response.json({ layers })
  })
}
