import { origin, wiki } from '#lib/wiring.ts'

export const dynamic = 'force-dynamic'

/** What the wiki holds, for language models: every entry with the address of its Markdown. */
export async function GET(): Promise<Response> {
  const [{ name, summary }, stack] = await Promise.all([wiki.head(), wiki.stack()])
  const layers = stack.map(layer => {
    const entries = layer.entries.map(
      entry => `- [${entry.name}](${origin}/${layer.slug}/${entry.slug}.md): ${entry.tagline}`,
    )
    return `## ${layer.name}\n\n${layer.summary}\n\n${entries.join('\n')}`
  })
  const more = `## Optional\n\n- [Everything in one file](${origin}/llms-full.txt)\n- [Interfaces for programs](${origin}/developers)`
  const text = [`# ${name}`, ...(summary === '' ? [] : [`> ${summary}`]), ...layers, more].join('\n\n')
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
