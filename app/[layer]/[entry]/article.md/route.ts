import { readEntryOf } from '#app/api/_http/read-entry-of.ts'
import { respond } from '#app/api/_http/respond.ts'
import { toEntryMarkdown } from '#lib/interfaces/entry-markdown.ts'
import { origin, wiki } from '#lib/wiring.ts'

interface Context {
  params: Promise<{ layer: string; entry: string }>
}

/** The entry as Markdown, at the address of its page with `.md` behind it. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const [entry, facets] = await Promise.all([readEntryOf(await params), wiki.facets()])
    const headers = { 'content-type': 'text/markdown; charset=utf-8' }
    return new Response(toEntryMarkdown(entry, facets, origin), { headers })
  })
}
