import type { Source } from '#lib/wiki/model.ts'
import { checkClaims } from './check-claims.ts'
import { parseYaml, type YamlFile } from './parse-yaml.ts'
import { type Problem, quote } from './problem.ts'
import { problemAt, readShape } from './read-shape.ts'
import { reservedEntrySlugs } from './reserved-slugs.ts'
import type { EntryOutline, SeedClaim, SeedEntry, SeedFile } from './seed.ts'
import { ClaimBody, EntryHead, isSlug, LooseClaim, SourceBody } from './shapes.ts'

/** What an entry's file holds; `entry` is null when anything in the file is wrong. */
export interface ParsedEntry {
  entry: SeedEntry | null
  outline: EntryOutline
  problems: Problem[]
}

/** Reads one entry's file and checks all that can be seen in it alone. Facets go unchecked when they are unknown. */
export function parseEntry(text: string, seedFile: SeedFile, facets: readonly string[] | null): ParsedEntry {
  const { yaml, problems } = parseYaml(text, seedFile.file)
  problems.push(...findSlugProblems(seedFile))
  if (!yaml) return { entry: null, outline: outlineUnreadable(seedFile), problems }

  const head = readShape(EntryHead, yaml.value, yaml, [], problems)
  const parts = toParts(yaml.value)
  const sources = Object.entries(parts.sources).flatMap(([id, body]) => readSource(id, body, yaml, problems))
  const claims = parts.claims.map((body, index) =>
    readShape(ClaimBody, body, yaml, ['claims', index], problems),
  )
  const loose = claims.map((claim, index) => claim ?? LooseClaim.parse(parts.claims[index]))
  problems.push(...checkClaims(loose, { yaml, facets, sourceIds: Object.keys(parts.sources) }))
  if (head) problems.push(...findRepeatedAliases(head.aliases, yaml))

  return {
    entry: head && problems.length === 0 ? toEntry(seedFile, head, sources, claims) : null,
    outline: {
      ...seedFile,
      isReadable: true,
      claimNames: loose.flatMap(({ id }) => id ?? []),
      superseded: loose.flatMap(({ id, status }) => (id && status === 'superseded' ? id : [])),
      replacements: loose.flatMap(({ id, by }, index) =>
        id && by ? [{ claim: `${seedFile.slug}/${id}`, by, index }] : [],
      ),
      sources,
    },
    problems,
  }
}

/** The outline of a file of which only the path is known. */
export function outlineUnreadable(seedFile: SeedFile): EntryOutline {
  return { ...seedFile, isReadable: false, claimNames: [], superseded: [], replacements: [], sources: [] }
}

function findSlugProblems({ file, slug }: SeedFile): Problem[] {
  const fault = !isSlug(slug)
    ? `bad slug ${quote(slug)} in the file's name; expected letters, digits and single hyphens in lower case`
    : reservedEntrySlugs.has(slug)
      ? `"${slug}" is the address of a page; expected another file name`
      : null
  return fault ? [{ file, line: 1, column: 1, message: fault }] : []
}

/** The sources and claims of a file whose shape may be broken elsewhere. */
function toParts(value: unknown): { sources: Record<string, unknown>; claims: unknown[] } {
  const { sources, claims } = (value ?? {}) as { sources?: unknown; claims?: unknown }
  const isMapping = typeof sources === 'object' && sources !== null && !Array.isArray(sources)
  return {
    sources: isMapping ? (sources as Record<string, unknown>) : {},
    claims: Array.isArray(claims) ? claims : [],
  }
}

function readSource(id: string, body: unknown, yaml: YamlFile, problems: Problem[]): Source[] {
  const path = ['sources', id]
  if (!isSlug(id)) {
    const message = `bad source id ${quote(id)}; expected letters, digits and single hyphens in lower case`
    problems.push({ file: yaml.file, ...yaml.placeOfKey(path), message: `sources: ${message}` })
  }
  const source = readShape(SourceBody, body, yaml, path, problems)
  return source ? [{ id, ...source }] : []
}

function findRepeatedAliases(aliases: readonly string[], yaml: YamlFile): Problem[] {
  return aliases.flatMap((alias, index) =>
    aliases.indexOf(alias) < index
      ? [problemAt(yaml, ['aliases', index], `duplicate alias ${quote(alias)}; expected each alias once`)]
      : [],
  )
}

function toEntry(
  { slug, layer }: SeedFile,
  { name, openness, tagline, homepage, aliases, unanswered }: EntryHead,
  sources: readonly Source[],
  claims: readonly (ClaimBody | null)[],
): SeedEntry {
  return {
    ...{ slug, layer, name, openness, tagline, homepage, aliases, unanswered },
    sources: [...sources],
    claims: claims.flatMap(claim => (claim ? [toClaim(claim)] : [])),
  }
}

function toClaim({ id, facet, text, status, by, asOf, checked, asks, sources }: ClaimBody): SeedClaim {
  return { name: id, facet, text, status, by, asOf, checked, asks, sources }
}
