import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import { byScore, type ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Facet, NamedEntry } from '#lib/wiki/model.ts'
import { chooseInParallel } from '../choose/choose-in-parallel.ts'
import { filedUnder, isSurpassed } from '../choose/filed-under.ts'
import { mostOf } from '../choose/find-bearing.ts'
import { isAnswer, isInParallel } from '../choose/is-answer.ts'
import { findValue, type SoughtValue } from '../choose/order-by-value.ts'
import { sharedFacets } from '../choose/shared-facets.ts'
import { isOfOtherTrait, likelyStated } from '../choose/stated-traits.ts'
import { listNames } from '../follow-up/phrase.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { datesOfSides, ofTime } from '../sides/dates-of-sides.ts'
import { isOfSizeAlone, largestOfSides } from '../sides/largest-of-sides.ts'
import { ofVersion, versionsOfSides } from '../sides/versions-of-sides.ts'
import { facetAsked } from '../understand/facets-asked.ts'
import { MEASURES } from '../understand/gradable.ts'
import type { PlanLine } from '../writer.ts'
import type { AnswerPlan } from './plan-answer.ts'
import { tableOf, tableOfMatter } from './table-of.ts'
import { whatIsMissing } from './what-is-missing.ts'

/** One claim an entry in parallel, the page's entry first; the table has a cell for each entry, in one row where one matter is compared. */
export function planComparison(
  resolved: ResolvedQuestion,
  { own, others, units, traits }: Retrieval,
  known: readonly Facet[],
): AnswerPlan {
  const facetOrder = known.map(({ slug }) => slug)
  const things = ofTheThing([...own, ...others], resolved, units)
  const byEntry = Map.groupBy(things.toSorted(byScore), ({ profile }) => profile.claim.entry)
  const isOpen = resolved.question.content.length === 0 && resolved.question.facets.size === 0
  const facets = isOpen ? sharedFacets(resolved.subjects, byEntry, facetOrder) : []
  const dates = datesOfSides(resolved.question, resolved.subjects)
  const versions = versionsOfSides(resolved.question)
  const matchesOf = resolved.subjects.map(({ slug }) =>
    ofVersion(ofTime(byEntry.get(slug) ?? [], dates.get(slug)), versions.get(slug)),
  )
  const facet = facetAsked(resolved.question, known)
  const fitting = isOpen
    ? matchesOf.map(matches => firstOfFacets(matches, facets))
    : inParallel(matchesOf, facet, saysFacetAlone(resolved.question, known), resolved, units, traits)
  const first = resolved.subjects.map((entry, i) => ({
    entry,
    matches: matchesOf[i] ?? [],
    fitting: fitting[i] ?? [],
  }))
  const chosen = isOpen
    ? first
    : isOffTopic(first, facet, resolved, traits)
      ? first.map(withNothing)
      : first.map(one => withParallel(one, first, resolved))
  const silent = chosen.filter(({ fitting }) => fitting.length === 0).map(({ entry }) => entry)
  if (silent.length === chosen.length) return { lines: [], table: null, support: [], silent }
  const lines: PlanLine[] = chosen.flatMap(({ fitting }) =>
    fitting.map(({ profile }): PlanLine => ({ kind: 'claim', claim: profile.claim })),
  )
  if (silent.length > 0)
    lines.push({ kind: 'structure', text: whatIsMissing(resolved.question, listNames(silent)) })
  return {
    lines,
    table: isOpen ? tableOf(chosen, facetOrder) : tableOfMatter(chosen, facetOrder),
    support: chosen.flatMap(({ matches }) => matches.slice(0, 4)).map(({ profile }) => profile.claim),
    silent,
  }
}

// A comparison of H200s is none of H100s: where some claim speaks of the very thing, others count for nothing.
function ofTheThing(
  matches: readonly ClaimMatch[],
  { question, standIns }: ResolvedQuestion,
  units: readonly AskUnit[],
): ClaimMatch[] {
  // A version belongs to the name before it: "R1" in "DeepSeek R1 and Llama".
  const isVersion = (thing: string) =>
    standIns.some(name => name.includes(thing)) ||
    question.named.some(({ start, end }) => {
      const [version = ''] =
        /^(?:[\s-]*v?\d[\p{L}\d.]*|[\s-]*\p{L}\d[\p{L}\d.]*)+/iu.exec(question.text.slice(end)) ?? []
      const name = question.text.slice(start, end)
      // "gpt-oss-120b" is written as one word.
      return name.includes(thing) || thing.startsWith(name) || version.includes(thing)
    })
  const things = units.filter(
    ({ text, isOfName }) =>
      !isOfName && /^(?=.*\p{L})(?=.*\d)/u.test(text) && !SIZE.test(text) && !isVersion(text),
  )
  // "Would they run on an MI250?" is answered as well by what an entry does run on.
  const tellsWhether = (match: ClaimMatch, holding: readonly ClaimMatch[]) =>
    asksWhether(question.text) &&
    isAnswer(match) &&
    !holding.some(({ profile }) => profile.claim.entry === match.profile.claim.entry)
  return things.reduce<ClaimMatch[]>(
    (left, { term }) => {
      const holding = left.filter(({ profile }) => profile.places.has(term))
      return holding.length > 0 ? [...holding, ...left.filter(match => tellsWhether(match, holding))] : left
    },
    [...matches],
  )
}

// "The 31b" tells models of an entry apart.
const SIZE = /^\d+(?:\.\d+)?[bmkt]$/i

// In log odds that a claim answers: where all those set side by side are below, none speaks of what is asked. Of the tuning
// half's comparisons of what the wiki holds, those told have one of -0.5 or more; the rest is left for those
// that nobody has tried.
const UNLIKELY = -1.2
// Where one is as sure as this, no trait is asked.
const SURE = 2.5

function isOffTopic(
  sides: readonly Side[],
  facet: string | null,
  { scope }: ResolvedQuestion,
  traits: Retrieval['traits'],
): boolean {
  const shown = sides.flatMap(({ fitting }) => fitting)
  // "What came out earlier?" is answered by any two dates of a beginning.
  const isOfAge = scope.degree?.measure === 'age'
  if (isOfAge && sides.every(({ fitting }) => fitting.some(({ holdsType }) => holdsType))) return false
  if (filedUnder(shown, facet).length > 0) return false
  if (shown.some(({ confidence }) => confidence >= SURE)) return false
  if (isOfOtherTrait(traits, shown)) return true
  return shown.every(match => match.confidence < UNLIKELY && (likelyStated(traits, match)?.odds ?? -1) < 0)
}

function withNothing(side: Side): Side {
  return { ...side, fitting: [] }
}

interface Side {
  entry: NamedEntry
  matches: readonly ClaimMatch[]
  fitting: ClaimMatch[]
}

// "How do they compare on limits?": by its own name, and nothing else.
function saysFacetAlone({ content }: ResolvedQuestion['question'], known: readonly Facet[]): boolean {
  const said = content.map(({ text }) => text.toLowerCase())
  return (
    said.length === 1 && known.some(({ slug, name }) => [slug, name.toLowerCase()].includes(said[0] ?? ''))
  )
}

function inParallel(
  sides: readonly (readonly ClaimMatch[])[],
  facet: string | null,
  isAlone: boolean,
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
  traits: Retrieval['traits'],
): ClaimMatch[][] {
  // "Compare their limits": of an entry that has claims filed there, those alone, however they are worded.
  const fitting = sides.map(matches => {
    const filed = filedUnder(matches, facet)
    return filed.length > 0 && (isAlone || !isSurpassed(filed, matches))
      ? filed
      : matches.filter(match => isInParallel(match) || likelyStated(traits, match))
  })
  const priced = pricesOf(fitting, resolved)
  if (priced) return chooseInParallel(priced, traits)
  const largest = isOfSizeAlone(resolved) ? largestOfSides(fitting, resolved, units) : null
  if (largest) return largest
  // "Which is older?": one date an entry, that of its beginning.
  if (resolved.scope.degree?.measure !== 'age') return chooseInParallel(fitting, traits)
  const isDated = ({ holdsType, profile }: ClaimMatch) => holdsType && profile.claim.status === 'current'
  const chosen = chooseInParallel(fitting, traits)
  return fitting.map((matches, i) => {
    const own = mostOf(matches.filter(isDated), resolved, units)
    const filed = filedUnder(sides[i] ?? [], MEASURES.age.facet).filter(isDated)
    // Where nothing but age is asked for, an earlier beginning counts; else only where none that fits gives a date.
    const beginnings = own && !isOfAgeAlone(resolved) ? [own] : [...(own ? [own] : []), ...filed]
    const first = mostOf(
      beginnings.map(match => ({ ...match, score: 0 })),
      resolved,
      units,
    )
    return first ? [first] : (chosen[i] ?? [])
  })
}

// "Compare them on price": what is taken off a price is none, where each side states one.
function pricesOf(
  sides: readonly (readonly ClaimMatch[])[],
  { question }: ResolvedQuestion,
): ClaimMatch[][] | null {
  const isOfName = (at: number) => question.named.some(({ start, end }) => at >= start && at < end)
  const asked = question.content.filter(({ start }) => !isOfName(start))
  // "Who is in charge?" asks for no price.
  const isOfPrice = question.wants === 'money' || question.facets.has(MEASURES.price.facet ?? '')
  if (
    !isOfPrice ||
    question.wants === 'who' ||
    asked.length === 0 ||
    !asked.every(({ text }) => PRICE.test(text))
  )
    return null
  const priced = sides.map(matches =>
    matches.filter(({ profile }) => findValue(profile.claim.text, STATED_PRICE) !== null),
  )
  return priced.every(matches => matches.length > 0) ? priced : null
}
const PRICE = /^(?:pric|cost|charg|expens|cheap|dear|compar|differ|api|token|hour)/i
const STATED_PRICE: SoughtValue = { measure: 'price', about: [], near: [], unit: null }

// "Which is older, Lambda or Crusoe?", but not "is Llama 4 older than Qwen3?"
function isOfAgeAlone({ question, text }: ResolvedQuestion): boolean {
  const isOfName = (at: number) => question.named.some(({ start, end }) => at >= start && at < end)
  const beside = question.content.filter(({ start }) => !isOfName(start))
  return beside.every(({ text: word }) => MEASURES.age.asks.includes(word)) && !/\d/.test(text)
}

// An entry whose claims use other words still speaks where it has a claim of the facet that was asked for and that the
// others answer from.
function withParallel(side: Side, all: readonly Side[], { question }: ResolvedQuestion): Side {
  if (side.fitting.length > 0) return side
  const used = new Set(all.flatMap(({ fitting }) => fitting.map(({ profile }) => profile.claim.facet)))
  const [filed] = side.matches.filter(
    ({ profile: { claim }, holdsType }) =>
      used.has(claim.facet) &&
      question.facets.has(claim.facet) &&
      claim.facet !== 'overview' &&
      claim.status === 'current' &&
      (question.wants === 'any' || holdsType),
  )
  return filed ? { ...side, fitting: [filed] } : side
}

function firstOfFacets(matches: readonly ClaimMatch[], facets: readonly string[]): ClaimMatch[] {
  return facets.flatMap(facet => {
    const [first] = filedUnder(matches, facet).sort((a, b) =>
      a.profile.claim.id < b.profile.claim.id ? -1 : 1,
    )
    return first ?? []
  })
}
