import { Document, isMap, isSeq, visit } from 'yaml'
import type { SeedClaim, SeedEntry } from '#lib/wiki/seeds/seed.ts'
import type { WikiDraft } from './wiki-draft.ts'

/** The files of a wiki by their paths in its folder, each naming the schema that editors check it by. */
export function toSeedFiles(draft: WikiDraft): [path: string, text: string][] {
  return [
    ['stack.yaml', toYaml('.schemas/stack.schema.json', toStackBody(draft))],
    ...draft.entries.map((entry): [string, string] => [
      `${entry.layer}/${entry.slug}.yaml`,
      toYaml('../.schemas/entry.schema.json', toEntryBody(entry)),
    ]),
  ]
}

function toStackBody({ name, summary, noun, layers, facets, entries }: WikiDraft) {
  const byLayer = Map.groupBy(entries, ({ layer }) => layer)
  return {
    ...{ name, summary },
    ...(noun ? { noun } : {}),
    layers: layers.map(layer => ({
      ...{ slug: layer.slug, name: layer.name, summary: layer.summary },
      entries: (byLayer.get(layer.slug) ?? []).map(({ slug }) => slug),
    })),
    facets: facets.map(({ slug, name: facetName, ask, words }) => ({
      ...{ slug, name: facetName },
      ...(ask === undefined ? {} : { ask }),
      ...(words.length === 0 ? {} : { also: words }),
    })),
  }
}

function toEntryBody({ name, openness, tagline, homepage, aliases, unanswered, sources, claims }: SeedEntry) {
  return {
    ...{ name, openness, tagline },
    ...(homepage === null ? {} : { homepage }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(unanswered.length === 0 ? {} : { unanswered }),
    sources: Object.fromEntries(sources.map(({ id, title, url, kind }) => [id, { title, url, kind }])),
    claims: claims.map(toClaimBody),
  }
}

function toClaimBody({ name, facet, text, asOf, status, by, checked, asks, sources }: SeedClaim) {
  return {
    ...{ id: name, facet, text },
    ...(asOf === null ? {} : { asOf }),
    ...(status === 'current' ? {} : { status }),
    ...(by === null ? {} : { by }),
    ...(checked ? {} : { checked: false }),
    ...(asks.length === 0 ? {} : { asks }),
    sources: sources.map(({ source, locate }) => (locate === null ? source : { source, locate })),
  }
}

function toYaml(schema: string, body: unknown): string {
  const document = new Document(body)
  // Lists of plain texts stand on one line, as in files that people write.
  visit(document, {
    Seq(_, list) {
      if (!list.items.some(item => isMap(item) || isSeq(item))) list.flow = true
    },
  })
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 110 })}`
}
