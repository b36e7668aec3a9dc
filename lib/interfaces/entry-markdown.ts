import { escapeMarkdown, markdownLink } from '#lib/escape-markdown.ts'
import type { Facet } from '#lib/wiki/model.ts'
import type { LoneEntry, WireClaim } from './wire.ts'

/** An entry as Markdown: its claims by facet, each with its id, and the sources they rest on as footnotes. */
export function toEntryMarkdown(
  entry: LoneEntry,
  facets: readonly Pick<Facet, 'slug' | 'name'>[],
  origin: string,
): string {
  const names = new Map(facets.map(({ slug, name }) => [slug, name]))
  const byFacet = Map.groupBy(entry.claims, claim => claim.facet)
  const sections = [...byFacet].map(
    ([facet, claims]) =>
      `## ${escapeMarkdown(names.get(facet) ?? facet)}\n\n${claims.map(toItem).join('\n')}`,
  )
  const sources = new Map(entry.claims.flatMap(claim => claim.sources.map(source => [source.id, source])))
  const notes = [...sources.values()].map(({ id, title, url }) => `[^${id}]: ${markdownLink(title, url)}`)
  const head = [
    `# ${escapeMarkdown(entry.name)}`,
    `> ${escapeMarkdown(entry.tagline)}`,
    `Openness: ${entry.openness}. Page: ${origin}/${entry.layer}/${entry.slug}`,
  ]
  return `${[...head, ...sections, notes.join('\n')].join('\n\n')}\n`
}

function toItem({ id, text, status, by, asOf, sources }: WireClaim): string {
  const marks = sources.map(source => `[^${source.id}]`).join('')
  const remarks = [
    `\`${id}\``,
    ...(asOf === null ? [] : [`as of ${asOf}`]),
    ...(status === 'current' ? [] : [by === null ? status : `${status}: see \`${by}\``]),
  ]
  return `- ${escapeMarkdown(text)}${marks} (${remarks.join('; ')})`
}
