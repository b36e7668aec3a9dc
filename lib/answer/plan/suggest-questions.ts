import type { Facet, NamedEntry } from '#lib/wiki/model.ts'
import type { Turn } from '../answer.ts'
import type { Outline } from './read-outline.ts'

/** What suggestions are drawn from. */
export interface Suggestible {
  subject: NamedEntry
  /** The subject's siblings that may be asked about next, in sibling order. */
  siblings: readonly NamedEntry[]
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
    .map(facet => questionOn(facet, shortName(subject)))
    .filter(question => !asked.has(question))
  const across = near.flatMap(slug => {
    const facet = facets.find(other => other.slug === slug)
    const sibling = siblings.find(other => isNew(outlineOf(other.slug)?.facets.get(slug)))
    return facet && sibling && slug !== 'overview' ? [questionOn(facet, shortName(sibling))] : []
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

function shortName({ name }: NamedEntry): string {
  return name.replace(/\s*\([^)]*\)/g, '')
}

/** A reader's question for one facet of an entry. */
export function questionOn({ ask, name }: Pick<Facet, 'ask' | 'name'>, entryName: string): string {
  return (
    ask?.replaceAll('{entry}', () => entryName) ??
    `What does the wiki say about ${name.toLowerCase()} at ${entryName}?`
  )
}
