import type { Source } from '#lib/wiki/model.ts'
import { checkTraits } from './check-traits.ts'
import { KnownClaims } from './known-claims.ts'
import type { ParsedLayer } from './parse-layer.ts'
import type { ListedEntry } from './parse-stack.ts'
import { type Position, type Problem, quote } from './problem.ts'
import type { EntryOutline } from './seed.ts'

/** Finds where something stands in a file: the value at a path, or the last key of it. */
export type FindPlace = (file: string, path: readonly PropertyKey[], part: 'value' | 'key') => Position

/** Checks what no file shows alone: the layers' lists against the files, replacements, traits, sources that two files share. */
export function checkWiki(
  stack: { file: string; layers: readonly string[]; listed: readonly ListedEntry[] } | null,
  layerFiles: readonly ParsedLayer[],
  outlines: readonly EntryOutline[],
  findPlace: FindPlace,
): Problem[] {
  const claims = new KnownClaims(outlines)
  return [
    ...(stack ? checkListed(stack, outlines) : []),
    ...findSlugsUsedTwice(outlines),
    ...checkReplacements(outlines, claims, findPlace),
    ...checkTraits(layerFiles, stack, claims),
    ...checkSharedSources(outlines, findPlace),
  ]
}

function checkListed(
  { file, layers, listed }: { file: string; layers: readonly string[]; listed: readonly ListedEntry[] },
  outlines: readonly EntryOutline[],
): Problem[] {
  const root = file.slice(0, -'stack.yaml'.length)
  const written = new Set(outlines.map(({ layer, slug }) => `${layer}/${slug}`))
  const wanted = new Set(listed.map(({ layer, slug }) => `${layer}/${slug}`))
  const withoutFile = listed
    .filter(({ layer, slug }) => !written.has(`${layer}/${slug}`))
    .map(({ layer, slug, at }) => ({
      file,
      ...at(),
      message: `entry ${quote(slug)} has no file; expected ${root}${layer}/${slug}.yaml`,
    }))
  const unlisted = outlines
    .filter(({ layer, slug }) => !wanted.has(`${layer}/${slug}`))
    .map(({ file: entryFile, layer, slug }) => ({
      ...{ file: entryFile, line: 1, column: 1 },
      message: layers.includes(layer)
        ? `entry ${quote(slug)} is missing from ${file}; expected it among the entries of layer ${layer}`
        : `unknown layer ${quote(layer)}; expected a folder named for a layer of ${file}: ${layers.join(', ')}`,
    }))
  return [...withoutFile, ...unlisted]
}

function findSlugsUsedTwice(outlines: readonly EntryOutline[]): Problem[] {
  const first = new Map<string, string>()
  return outlines.flatMap(({ slug, file }) => {
    const earlier = first.get(slug)
    if (earlier === undefined) {
      first.set(slug, file)
      return []
    }
    const message = `duplicate slug ${quote(slug)}, also in ${earlier}; expected each slug in one layer`
    return [{ file, line: 1, column: 1, message }]
  })
}

function checkReplacements(
  outlines: readonly EntryOutline[],
  claims: KnownClaims,
  findPlace: FindPlace,
): Problem[] {
  const next = new Map(
    outlines.flatMap(({ replacements }) => replacements.map(({ claim, by }) => [claim, by])),
  )
  const findFault = (claim: string, by: string): string | null => {
    const missing = claims.findMissing(by)
    return missing ? `"by" names ${quote(by)}, but ${missing}` : findCircle(claim, next)
  }
  return outlines.flatMap(({ file, replacements }) =>
    replacements.flatMap(({ claim, by, index }) => {
      const fault = findFault(claim, by)
      return fault ? [{ file, ...findPlace(file, ['claims', index, 'by'], 'value'), message: fault }] : []
    }),
  )
}

/** What is wrong with a claim whose replacements, by claim, lead back to it; null where they do not. */
export function findCircle(claim: string, next: ReadonlyMap<string, string>): string | null {
  if (next.get(claim) === claim) return '"by" names the claim itself; expected another claim'
  const path = [claim]
  for (let at = next.get(claim); at !== undefined && !path.includes(at); at = next.get(at)) path.push(at)
  if (next.get(path.at(-1) ?? '') !== claim) return null
  return `"by" goes round in a circle: ${[...path, claim].join(' > ')}; expected it to end at a current claim`
}

function checkSharedSources(outlines: readonly EntryOutline[], findPlace: FindPlace): Problem[] {
  const first = new Map<string, { source: Source; file: string }>()
  return outlines.flatMap(({ file, sources }) =>
    sources.flatMap(source => {
      const earlier = first.get(source.id)
      if (!earlier) first.set(source.id, { source, file })
      if (!earlier || isSameSource(earlier.source, source)) return []
      const path = ['sources', source.id]
      const { line, column } = findPlace(earlier.file, path, 'key')
      const place = `${earlier.file}:${line}:${column}`
      const message = `sources.${source.id}: differs from the source of that id at ${place}; expected the same title, url and kind, or another id`
      return [{ file, ...findPlace(file, path, 'key'), message }]
    }),
  )
}

function isSameSource(a: Source, b: Source): boolean {
  return a.title === b.title && a.url === b.url && a.kind === b.kind
}
