import type { YamlFile } from './parse-yaml.ts'
import { type Problem, quote } from './problem.ts'
import { problemAt } from './read-shape.ts'
import type { LooseClaim } from './shapes.ts'

/** What the claims of a file are checked against. */
interface Surroundings {
  yaml: YamlFile
  facets: readonly string[] | null
  /** The ids of the sources that the file declares. */
  sourceIds: readonly string[]
}

/** Checks a file's claims against its sources, the facets and one another; claims may lack parts of their shape. */
export function checkClaims(claims: readonly LooseClaim[], surroundings: Surroundings): Problem[] {
  const { yaml } = surroundings
  const facets = surroundings.facets && new Set(surroundings.facets)
  const sourceIds = new Set(surroundings.sourceIds)
  const firstPlaces = new Map<string, number>()
  return claims.flatMap((claim, index) => {
    const at = (step: PropertyKey[], message: string) => problemAt(yaml, ['claims', index, ...step], message)
    return [
      ...checkName(claim, firstPlaces, at, index, yaml),
      ...checkFacet(claim, facets, at),
      ...checkCitations(claim, sourceIds, at),
      ...checkStatus(claim, at),
    ]
  })
}

type ProblemAt = (step: PropertyKey[], message: string) => Problem

function checkName(
  { id }: LooseClaim,
  firstPlaces: Map<string, number>,
  at: ProblemAt,
  index: number,
  yaml: YamlFile,
): Problem[] {
  if (id === undefined) return []
  const first = firstPlaces.get(id)
  if (first === undefined) {
    firstPlaces.set(id, index)
    return []
  }
  const firstLine = yaml.placeOf(['claims', first, 'id']).line
  const message = `duplicate claim id ${quote(id)}, first on line ${firstLine}; expected each id once in an entry`
  return [at(['id'], message)]
}

function checkFacet({ facet }: LooseClaim, facets: ReadonlySet<string> | null, at: ProblemAt): Problem[] {
  if (!facet || !facets || facets.has(facet)) return []
  return [at(['facet'], `unknown facet ${quote(facet)}; expected one of ${[...facets].join(', ')}`)]
}

function checkCitations({ sources }: LooseClaim, declared: ReadonlySet<string>, at: ProblemAt): Problem[] {
  const seen = new Set<string>()
  return sources.flatMap(({ source }, index) => {
    if (!source) return []
    const isRepeated = seen.has(source)
    seen.add(source)
    if (isRepeated)
      return [at(['sources', index], `source ${quote(source)} is cited twice; expected each source once`)]
    if (declared.has(source)) return []
    return [at(['sources', index], `undeclared source ${quote(source)}; expected ${listSome(declared)}`)]
  })
}

function listSome(declared: ReadonlySet<string>): string {
  const maxListed = 8
  const ids = [...declared]
  if (ids.length === 0) return "a source declared under this file's sources"
  const more = ids.length > maxListed ? `, … (${ids.length} in all)` : ''
  return `one declared in this file: ${ids.slice(0, maxListed).join(', ')}${more}`
}

function checkStatus({ status, by }: LooseClaim, at: ProblemAt): Problem[] {
  if (by && status === 'current') {
    return [at(['by'], '"by" on a current claim; expected status: disputed or superseded beside it')]
  }
  if (!by && by !== undefined && status && status !== 'current') {
    return [at(['status'], `${status} without "by"; expected the id of the claim that ${verbs[status]} it`)]
  }
  return []
}

const verbs = { disputed: 'contests', superseded: 'replaces' }
