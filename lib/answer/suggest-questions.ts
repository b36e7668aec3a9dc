import type { Entry, Facet } from '#lib/wiki/model.ts'
import type { Turn } from './answer.ts'
import type { Outline } from './read-outline.ts'

/** What suggestions are drawn from. */
export interface Suggestible {
  subject: Entry
  /** The subject's siblings that may be asked about next, in sibling order. */
  siblings: readonly Entry[]
  /** Of the subject and of those siblings. */
  outlines: readonly Outline[]
  facets: readonly Facet[]
  /** Claims that this conversation has shown. */
  shown: ReadonlySet<string>
  /** Facets that were asked for, or to which the claims shown belong. */
  near: readonly string[]
  history: readonly Turn[]
}

/** Three questions that the wiki can answer and that this conversation has not: on the entry, and on a sibling beside it. */
export function suggestQuestions({
  subject,
  siblings,
  outlines,
  facets,
  shown,
  near,
  history,
}: Suggestible): string[] {
  const asked = new Set(
    history.flatMap(({ question, answer }) => [question, ...(answer?.resolved.split(' · ') ?? [])]),
  )
  const outlineOf = (slug: string) => outlines.find(({ entry }) => entry === slug)
  const own = outlineOf(subject.slug)
  const isNew = (ids: readonly string[] | undefined) =>
    ids !== undefined && ids.length > 0 && !ids.some(id => shown.has(id))
  const about = inTurn(facets, near)
    .filter(({ slug }) => slug !== 'overview' && isNew(own?.facets.get(slug)))
    .map(({ slug, name }) => questionOn(slug, name, shortName(subject)))
    .filter(question => !asked.has(question))
  const across = near.flatMap(slug => {
    const facet = facets.find(other => other.slug === slug)
    const sibling = siblings.find(other => isNew(outlineOf(other.slug)?.facets.get(slug)))
    return facet && sibling && slug !== 'overview' ? [questionOn(slug, facet.name, shortName(sibling))] : []
  })
  const beside = across.filter(question => !asked.has(question)).slice(0, 1)
  return [...about.slice(0, 3 - beside.length), ...beside]
}

// The facet at hand first where it still has something to tell, then those that pages show after it.
function inTurn(facets: readonly Facet[], [first]: readonly string[]): Facet[] {
  const at = Math.max(
    0,
    facets.findIndex(({ slug }) => slug === first),
  )
  return [...facets.slice(at), ...facets.slice(0, at)]
}

function shortName({ name }: Entry): string {
  return name.replace(/\s*\([^)]*\)/g, '')
}

const phrases: Record<string, (name: string) => string> = {
  overview: name => `What is ${name}?`,
  architecture: name => `How does ${name} work?`,
  supply: name => `How is ${name} supplied?`,
  hardware: name => `What hardware does ${name} run on?`,
  pricing: name => `What does ${name} cost?`,
  settlement: name => `How are payments settled on ${name}?`,
  incentives: name => `What are the incentives at ${name}?`,
  verification: name => `What verification is there at ${name}?`,
  interface: name => `What is the interface to ${name}?`,
  performance: name => `How does ${name} perform?`,
  openness: name => `How open is ${name}?`,
  maturity: name => `How mature is ${name}?`,
  adoption: name => `Who uses ${name}?`,
  governance: name => `Who runs ${name}?`,
  history: name => `What is the history of ${name}?`,
  limits: name => `What are the limits of ${name}?`,
}

/** A reader's question for one facet of an entry. */
export function questionOn(facet: string, facetName: string, entryName: string): string {
  return (
    phrases[facet]?.(entryName) ?? `What does the wiki say about ${facetName.toLowerCase()} at ${entryName}?`
  )
}
