import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Facet } from '#lib/wiki/model.ts'
import { listNames } from './follow-up/phrase.ts'
import type { AnswerPlan } from './plan-answer.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { PlanLine } from './writer.ts'

// So many claims of a facet are an answer; the page holds the rest.
const MOST = 2

/** The best claims filed under the facet that a question asks for by name; null where the entry has none there. */
export function planFacet(resolved: ResolvedQuestion, { own }: Retrieval, facet: string): AnswerPlan | null {
  const filed = own.filter(
    ({ profile: { claim } }) =>
      claim.facet === facet && claim.status === 'current' && !resolved.seen.has(claim.id),
  )
  if (filed.length === 0) return null
  return {
    lines: filed.slice(0, MOST).map(({ profile }) => ({ kind: 'claim', claim: profile.claim })),
    table: null,
    support: [...filed.slice(MOST), ...own.slice(0, 4)].map(({ profile }) => profile.claim),
    silent: [],
  }
}

/** A claim of each facet that a question names side by side ("its limits, pricing and history"); null where it asks otherwise. */
export function planFacets(
  resolved: ResolvedQuestion,
  retrieval: Retrieval,
  known: readonly Facet[],
): AnswerPlan | null {
  const named = facetsNamed(resolved.question, known)
  if (named.length < 2) return null
  const plans = named.flatMap(({ slug }) => planFacet(resolved, retrieval, slug) ?? [])
  if (plans.length === 0) return null
  const missing = named.filter(
    ({ slug }) => !retrieval.own.some(({ profile }) => profile.claim.facet === slug),
  )
  return {
    lines: [...plans.flatMap(({ lines }) => lines.slice(0, 1)), ...missingLines(missing, resolved)],
    table: null,
    support: plans.flatMap(({ support }) => support.slice(0, MOST)),
    silent: [],
  }
}

/** The facets that all content of a question names by their own names, one a word; none where it asks otherwise. */
export function facetsNamed({ content }: ReadQuestion, known: readonly Facet[]): Facet[] {
  const named = known.filter(({ slug, name }) => {
    const names = new Set([...toSearchTerms(slug), ...toSearchTerms(name)])
    return slug !== 'overview' && content.some(({ term }) => names.has(term))
  })
  const isOfNames = content.every(({ term }) =>
    named.some(({ slug, name }) => [...toSearchTerms(slug), ...toSearchTerms(name)].includes(term)),
  )
  return named.length === content.length && isOfNames ? named : []
}

function missingLines(facets: readonly Facet[], { subjects }: ResolvedQuestion): PlanLine[] {
  const names = facets.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
  if (names.length === 0) return []
  const list = names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
  return [{ kind: 'structure', text: `The wiki has no claim on ${list} of ${listNames(subjects)}.` }]
}

/** The one facet that all content of a question asks for, by whatever word ("what does it cost?"); null where none or several. */
export function facetAlone({ content, facets }: ReadQuestion, known: readonly Facet[]): string | null {
  const whole = known.filter(
    ({ slug }) => content.length > 0 && content.every(({ index }) => facets.get(slug)?.has(index)),
  )
  return whole.length === 1 ? (whole[0]?.slug ?? null) : null
}

/** The facet that a question asks for and nothing else: "what are its limits?", "who runs it?", "how open is it?" */
export function facetAsked(question: ReadQuestion, known: readonly Facet[]): string | null {
  const { content, words, facets } = question
  const whole = known.filter(facet => {
    const { slug, name } = facet
    const asking = facets.get(slug)
    if (slug === 'overview') return false
    if (isOwnQuestion(question, facet)) return true
    if (!asking || !content.every(({ index }) => asking.has(index))) return false
    const names = new Set([...toSearchTerms(slug), ...toSearchTerms(name)])
    const isNamed = content.length > 0 && content.every(({ term }) => names.has(term))
    const asksByPhrase = words.some(
      ({ index, text }) => asking.has(index) && /^(?:how|who|what|which|where)$/i.test(text),
    )
    return isNamed || asksByPhrase
  })
  return whole.length === 1 ? (whole[0]?.slug ?? null) : null
}

// As the wiki itself words it: "How does {entry} verify what it runs?"
function isOwnQuestion({ words, inNames, content }: ReadQuestion, { ask }: Facet): boolean {
  const own = ask === undefined ? [] : toSearchTerms(ask.replaceAll('{entry}', ''))
  const said = words.filter(word => word.term !== '' && !inNames.includes(word)).map(({ term }) => term)
  return content.length > 0 && own.length === said.length && own.every((term, i) => term === said[i])
}
