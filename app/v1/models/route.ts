import { requireApiToken } from '#app/api/_http/require-token.ts'
import { respond } from '#app/api/_http/respond.ts'
import { wiki } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** What can be asked, as OpenAI lists models: the whole wiki, and each entry. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    requireApiToken(request)
    const stack = await wiki.stack()
    const entries = stack.flatMap(layer => layer.entries.map(({ slug }) => `cairn:${slug}`))
    const list = ['cairn', ...entries].map(id => ({ id, object: 'model', created: 0, owned_by: 'cairn' }))
    return Response.json({ object: 'list', data: list })
  })
}
