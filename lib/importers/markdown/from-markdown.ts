import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Facet, Layer, Source } from '#lib/wiki/model.ts'
import { ClaimNames } from '#lib/wiki/page/claim-names.ts'
import { draftSources } from '#lib/wiki/page/draft-sources.ts'
import { type Problem, problemAtTop, SeedError } from '#lib/wiki/seeds/problem.ts'
import { reservedEntrySlugs, reservedLayerSlugs } from '#lib/wiki/seeds/reserved-slugs.ts'
import type { SeedClaim, SeedEntry } from '#lib/wiki/seeds/seed.ts'
import { FreeSlugs } from '../free-slugs.ts'
import { Named } from '../named.ts'
import { titleOf } from '../title-of.ts'
import type { Called, Imported } from '../wiki-draft.ts'
import { type MarkdownEntry, readEntry } from './read-entry.ts'

/**
 * A wiki from a folder of Markdown files with front matter and footnotes: a file is an entry, its folder or its `layer` the
 * layer, headings are facets, sentences with their footnotes claims. Throws `SeedError` with every problem.
 */
export function fromMarkdown(folder: string, called: Called): Imported {
  const problems: Problem[] = []
  const files = listFiles(folder, problems)
  const read = files.flatMap(({ path, layer }) => {
    const entry = readEntry(join(folder, path), problems)
    return entry ? [{ layer: entry.front.layer ?? layer, file: path, ...entry }] : []
  })
  if (problems.length > 0) throw new SeedError(problems)
  const layers = nameAll(
    read.map(({ layer }) => layer),
    new FreeSlugs(reservedLayerSlugs, 'layer'),
  )
  const headings = read.flatMap(({ claims }) => claims.flatMap(({ heading }) => heading ?? []))
  const facets = nameAll(headings, new FreeSlugs([overview.slug], 'facet'), overview)
  const entrySlugs = new FreeSlugs(reservedEntrySlugs, 'entry')
  const known: Source[] = []
  const entries = read.map(entry => {
    const made = toEntry(entry, { facets, known, slug: entrySlugs.take(entry.name, entry.layer) })
    return { ...made, layer: layers.get(entry.layer)?.slug ?? '' }
  })
  const name = called.name ?? titleOf(basename(resolve(folder)))
  const claims = entries.reduce((sum, entry) => sum + entry.claims.length, 0)
  return {
    draft: {
      name,
      summary: called.summary ?? `${name}: ${entries.length} entries with ${claims} claims.`,
      layers: layers.all.map((layer): Layer => ({ ...layer, summary: countEntries(entries, layer) })),
      facets: facets.all.map((facet): Facet => ({ ...facet, words: [] })),
      entries,
    },
    notes: takeNotes(read),
  }
}

/** What stands above the first heading, or below one that says so. */
const overview: NamedPart = { slug: 'overview', name: 'What it is' }

/** The layer of files that lie in no folder and name none. Its slug is free, as that of “Entries” would not be. */
const looseLayer = 'All entries'

/** Markdown files with the folder they lie in, which names their layer; a README of the folder itself is no entry. */
function listFiles(folder: string, problems: Problem[]): { path: string; layer: string }[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    problems.push(problemAtTop(folder, 'no such folder; expected one with Markdown files'))
    return []
  }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)\./.test(path))
    .filter(path => path.toLowerCase() !== 'readme.md')
    .sort()
  if (paths.length === 0)
    problems.push(problemAtTop(folder, 'holds no Markdown file; expected one for each entry'))
  return paths.map(path => ({
    path,
    layer: path.includes('/') ? titleOf(path.split('/')[0] ?? '') : looseLayer,
  }))
}

interface NamedPart {
  slug: string
  name: string
}

/** What names stand for, each with a slug, in their order after the `first`. */
function nameAll(names: readonly string[], slugs: FreeSlugs, ...first: NamedPart[]): Named<NamedPart> {
  const named = new Named<NamedPart>()
  for (const each of first) named.add(each)
  for (const name of names) if (!named.get(name)) named.add({ slug: slugs.take(name), name })
  return named
}

function toEntry(
  { front, name, tagline, claims, footnotes }: MarkdownEntry,
  { facets, known, slug }: { facets: Named<NamedPart>; known: Source[]; slug: string },
): Omit<SeedEntry, 'layer'> {
  const sources = draftSources(footnotes, known)
  known.push(...sources.filter(({ id }) => known.every(other => other.id !== id)))
  const names = new ClaimNames()
  const cited = new Set(claims.flatMap(claim => claim.footnotes))
  const citationOf = (id: string): SeedClaim['sources'] => {
    const footnote = footnotes.find(each => each.id === id)
    const source = footnote && draftSources([footnote], known)[0]
    return footnote && source ? [{ source: source.id, locate: footnote.locate }] : []
  }
  const own = new Set([...cited].flatMap(citationOf).map(({ source }) => source))
  return {
    ...{ slug, name, openness: front.openness, tagline, homepage: front.homepage ?? null },
    aliases: [...new Set(front.aliases ?? [])],
    unanswered: [],
    sources: sources.filter(({ id }) => own.has(id)),
    claims: claims.map(({ heading, text, footnotes: marks, isOwn }) => {
      const facet = (heading === null ? overview : facets.get(heading))?.slug ?? ''
      const citations = marks.flatMap(citationOf)
      return {
        ...{ name: names.next(facet), facet, text, status: 'current', by: null, asOf: null, asks: [] },
        // A mark further on may bear this sentence out; somebody has to look.
        checked: isOwn,
        sources: [...new Map(citations.map(citation => [citation.source, citation])).values()],
      }
    }),
  }
}

function countEntries(entries: readonly SeedEntry[], { slug }: NamedPart): string {
  const count = entries.filter(({ layer }) => layer === slug).length
  return `${count} ${count === 1 ? 'entry' : 'entries'}.`
}

function takeNotes(read: readonly MarkdownEntry[]): string[] {
  const borrowed = read.flatMap(({ claims }) => claims).filter(({ isOwn }) => !isOwn).length
  const keys = [...new Set(read.flatMap(({ leftOut }) => leftOut))]
  const unused = read.reduce((sum, { claims, footnotes }) => {
    const cited = new Set(claims.flatMap(claim => claim.footnotes))
    return sum + footnotes.filter(({ id }) => !cited.has(id)).length
  }, 0)
  return [
    ...(borrowed === 0
      ? []
      : [
          `Sentences without a footnote of their own, which rest on that of a later one and are not yet checked: ${borrowed}.`,
        ]),
    ...(unused === 0 ? [] : [`Footnotes that no sentence cites, left out: ${unused}.`]),
    ...(keys.length === 0 ? [] : [`Left out, for the wiki has no place for them: ${keys.join(', ')}.`]),
  ]
}
