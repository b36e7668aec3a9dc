import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Facet, Layer, Source } from '#lib/wiki/model.ts'
import { ClaimNames } from '#lib/wiki/page/claim-names.ts'
import { draftSources } from '#lib/wiki/page/draft-sources.ts'
import { type Problem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { reservedEntrySlugs, reservedLayerSlugs } from '#lib/wiki/seeds/reserved-slugs.ts'
import type { SeedClaim, SeedEntry } from '#lib/wiki/seeds/seed.ts'
import { FreeSlugs } from '../free-slugs.ts'
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
    reservedLayerSlugs,
    'layer',
  )
  const headings = read.flatMap(({ claims }) => claims.map(({ heading }) => heading ?? OVERVIEW))
  const facets = nameAll([OVERVIEW, ...headings], [], 'facet', { [OVERVIEW]: 'overview' })
  const entrySlugs = new FreeSlugs(reservedEntrySlugs, 'entry')
  const known: Source[] = []
  const entries = read.map(entry => {
    const made = toEntry(entry, { facets, known, slug: entrySlugs.take(entry.name, entry.layer) })
    return { ...made, layer: layers.get(entry.layer) ?? '' }
  })
  const name = called.name ?? titleOf(basename(resolve(folder)))
  const claims = entries.reduce((sum, entry) => sum + entry.claims.length, 0)
  return {
    draft: {
      name,
      summary: called.summary ?? `${name}: ${entries.length} entries with ${claims} claims.`,
      layers: [...layers].map(
        ([layer, slug]): Layer => ({ slug, name: layer, summary: countEntries(read, layer) }),
      ),
      facets: [...facets].map(([heading, slug]): Facet => ({ slug, name: heading, words: [] })),
      entries,
    },
    notes: takeNotes(read),
  }
}

const OVERVIEW = 'What it is'

/** Markdown files with the folder they lie in, which names their layer; a README of the folder itself is no entry. */
function listFiles(folder: string, problems: Problem[]): { path: string; layer: string }[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    problems.push({
      file: folder,
      line: 1,
      column: 1,
      message: 'no such folder; expected one with Markdown files',
    })
    return []
  }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:md|markdown)$/i.test(path) && !/(?:^|\/)\./.test(path))
    .filter(path => path.toLowerCase() !== 'readme.md')
    .sort()
  if (paths.length === 0)
    problems.push({
      file: folder,
      line: 1,
      column: 1,
      message: 'holds no Markdown file; expected one for each entry',
    })
  return paths.map(path => ({
    path,
    layer: path.includes('/') ? titleOf(path.split('/')[0] ?? '') : 'Entries',
  }))
}

/** Slugs by names, each name once, in their order. */
function nameAll(
  names: readonly string[],
  reserved: Iterable<string>,
  otherwise: string,
  given: Record<string, string> = {},
): Map<string, string> {
  const slugs = new FreeSlugs(reserved, otherwise)
  return new Map([...new Set(names)].map(name => [name, slugs.take(given[name] ?? name)]))
}

function toEntry(
  { front, name, tagline, claims, footnotes }: MarkdownEntry,
  { facets, known, slug }: { facets: ReadonlyMap<string, string>; known: Source[]; slug: string },
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
    sources: sources.filter(({ id }) => own.has(id)),
    claims: claims.map(({ heading, text, footnotes: marks, isOwn }) => {
      const facet = facets.get(heading ?? OVERVIEW) ?? ''
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

function countEntries(read: readonly { layer: string }[], layer: string): string {
  const count = read.filter(entry => entry.layer === layer).length
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
