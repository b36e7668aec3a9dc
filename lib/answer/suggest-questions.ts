import type { Claim, Entry, Facet } from '#lib/wiki/model.ts'
import type { Turn } from './answer.ts'

/** Three questions that the wiki can answer and that this conversation has not: two on the entry, one on a sibling. */
export function suggestQuestions(
  subject: Entry,
  claims: readonly Claim[],
  facets: readonly Facet[],
  siblings: readonly Entry[],
  shown: ReadonlySet<string>,
  history: readonly Turn[],
): string[] {
  const asked = new Set(history.flatMap(({ question, answer }) => [question, answer?.resolved ?? '']))
  const own = claims.filter(({ entry, status }) => entry === subject.slug && status === 'current')
  const about = facets
    .filter(({ slug }) => slug !== 'overview')
    .filter(
      ({ slug }) =>
        own.some(({ facet }) => facet === slug) &&
        !own.some(({ facet, id }) => facet === slug && shown.has(id)),
    )
    .map(({ slug, name }) => questionOn(slug, name, subject.name))
    .filter(question => !asked.has(question))
  const last = claims.find(({ id }) => shown.has(id))
  const facet = facets.find(({ slug }) => slug === last?.facet)
  const sibling = siblings.find(
    ({ slug }) =>
      slug !== subject.slug && claims.some(({ entry, facet: f }) => entry === slug && f === facet?.slug),
  )
  const across =
    facet && sibling ? [questionOn(facet.slug, facet.name, sibling.name)].filter(q => !asked.has(q)) : []
  return [...about.slice(0, 3 - across.length), ...across].slice(0, 3)
}

const phrases: Record<string, (name: string) => string> = {
  overview: name => `What is ${name}?`,
  architecture: name => `How does ${name} work?`,
  supply: name => `What capacity does ${name} have?`,
  hardware: name => `What hardware does ${name} run on?`,
  pricing: name => `What does ${name} cost?`,
  settlement: name => `How are payments settled on ${name}?`,
  incentives: name => `What are the incentives at ${name}?`,
  verification: name => `How is work verified at ${name}?`,
  interface: name => `What API does ${name} offer?`,
  performance: name => `How fast is ${name}?`,
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
