import { toEntryMarkdown } from '#lib/interfaces/entry-markdown.ts'
import { origin, wiki, wire } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** The whole wiki as Markdown, sent entry by entry. */
export async function GET(): Promise<Response> {
  const [stack, facets] = await Promise.all([wiki.stack(), wiki.facets()])
  const slugs = stack.flatMap(layer => layer.entries.map(({ slug }) => slug))
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const slug = slugs.shift()
      if (slug === undefined) return controller.close()
      const entry = toEntryMarkdown(await wire.loneEntry(slug), facets, origin)
      controller.enqueue(encoder.encode(`${entry}\n`))
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
