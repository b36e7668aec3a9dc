import { parseYaml, type YamlFile } from './parse-yaml.ts'
import { type Position, type Problem, quote } from './problem.ts'
import { problemAt, readShape } from './read-shape.ts'
import { reservedEntrySlugs, reservedLayerSlugs } from './reserved-slugs.ts'
import type { SeedStack } from './seed.ts'
import { StackBody } from './shapes.ts'
import { toStack } from './to-stack.ts'

/** An entry as a layer lists it. */
export interface ListedEntry {
  layer: string
  slug: string
  /** Where it is listed. */
  at: () => Position
}

/** What `stack.yaml` says and where it lists each entry; `stack` is null when its shape is broken. */
export function parseStack(
  text: string,
  file: string,
): { stack: SeedStack | null; listed: ListedEntry[]; problems: Problem[] } {
  const { yaml, problems } = parseYaml(text, file)
  const body = yaml && readShape(StackBody, yaml.value, yaml, [], problems)
  if (!yaml || !body) return { stack: null, listed: [], problems }
  const listed = body.layers.flatMap(({ slug: layer, entries }, index) =>
    entries.map((slug, place) => ({
      layer,
      slug,
      at: () => yaml.placeOf(['layers', index, 'entries', place]),
    })),
  )
  problems.push(...findSlugProblems(body, yaml), ...findListedTwice(body, yaml), ...findUnknown(body, yaml))
  return { stack: toStack(body), listed, problems }
}

function findSlugProblems({ layers, facets }: StackBody, yaml: YamlFile): Problem[] {
  const layerSlugs = layers.map(({ slug }) => slug)
  const facetSlugs = facets.map(({ slug }) => slug)
  return [
    ...findRepeated(layerSlugs).map(index =>
      problemAt(
        yaml,
        ['layers', index, 'slug'],
        `duplicate layer "${layerSlugs[index]}"; expected each layer once`,
      ),
    ),
    ...findRepeated(facetSlugs).map(index =>
      problemAt(
        yaml,
        ['facets', index, 'slug'],
        `duplicate facet "${facetSlugs[index]}"; expected each facet once`,
      ),
    ),
    ...layerSlugs.flatMap((slug, index) =>
      reservedLayerSlugs.has(slug)
        ? [
            problemAt(
              yaml,
              ['layers', index, 'slug'],
              `"${slug}" is the address of a page; expected another slug`,
            ),
          ]
        : [],
    ),
  ]
}

function findListedTwice({ layers }: StackBody, yaml: YamlFile): Problem[] {
  const problems: Problem[] = []
  const first = new Map<string, { layer: string; path: readonly PropertyKey[] }>()
  for (const [index, { slug: layer, entries }] of layers.entries()) {
    for (const [place, slug] of entries.entries()) {
      const path = ['layers', index, 'entries', place]
      const earlier = first.get(slug)
      if (reservedEntrySlugs.has(slug))
        problems.push(problemAt(yaml, path, `"${slug}" is the address of a page; expected another slug`))
      if (earlier)
        problems.push(
          problemAt(
            yaml,
            path,
            `entry "${slug}" is listed twice, first in layer ${earlier.layer} on line ${yaml.placeOf(earlier.path).line}; expected it once`,
          ),
        )
      else first.set(slug, { layer, path })
    }
  }
  return problems
}

/** Entries and facets that are named without being there. */
function findUnknown({ layers, facets, questions, offer, tell }: StackBody, yaml: YamlFile): Problem[] {
  const entries = new Set(layers.flatMap(layer => layer.entries))
  const slugs = new Set(facets.map(({ slug }) => slug))
  const unknownFacets = Object.entries({ offer, tell }).flatMap(([key, list]) =>
    list.flatMap((slug, index) =>
      slugs.has(slug)
        ? []
        : [
            problemAt(
              yaml,
              [key, index],
              `unknown facet ${quote(slug)}; expected one of ${[...slugs].join(', ')}`,
            ),
          ],
    ),
  )
  const unknownEntries = questions.flatMap(({ entry }, index) =>
    entries.has(entry)
      ? []
      : [
          problemAt(
            yaml,
            ['questions', index, 'entry'],
            `unknown entry ${quote(entry)}; expected one of a layer`,
          ),
        ],
  )
  return [...unknownFacets, ...unknownEntries]
}

/** The places at which a list repeats an earlier value. */
function findRepeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))
}
