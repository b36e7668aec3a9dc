import { isAntonym } from '#lib/language/thesaurus.ts'
import type { Term } from './analyze-text.ts'
import { findPhaseVerb } from './check-roles.ts'
import { hasSameValue } from './match-terms.ts'
import { findGivenNames } from './open-subject.ts'
import { type Reading, textOf } from './reading.ts'
import type { Problem, Reason } from './verdict.ts'

/** Every content term of the sentence must stand in a cited claim. Returns those that do not, each with its reason. */
export function findUncovered(reading: Reading): Problem[] {
  const { sentence, links } = reading
  const lenient = findGivenNames(reading)
  const borrowed = termsBorrowed(reading)
  const isBorneOut = (term: Term) =>
    term.index === reading.speech?.stated.verb ||
    (links[term.index] !== null && !borrowed.has(term.index)) ||
    lenient.has(term.index) ||
    (links[term.index] === null &&
      (isEmpty(term, reading) || isInclusion(term, reading) || isPhase(term, reading)))
  return sentence.terms
    .filter(term => !isBorneOut(term))
    .map(term => ({ reason: reasonFor(term, reading), span: textOf(sentence, term) }))
}

/** Words that only introduce another ("a genre called …"), as long as something else of the sentence stands in a claim. */
const EMPTY = new Set(['call', 'name', 'titl', 'genr', 'kind', 'type', 'sort', 'form', 'fit', 'categori'])

function isEmpty(term: Term, { pairs }: Reading): boolean {
  return (
    term.kind === 'word' &&
    !/ly$/.test(term.norm) &&
    !term.isName &&
    EMPTY.has(term.stem) &&
    pairs.length >= 2
  )
}

/** "began filming in May" for "was filmed from May": the bound of the date says so. */
function isPhase(term: Term, reading: Reading): boolean {
  const date = reading.pairs.find(pair => pair.term.index > term.index && pair.term.date !== null)
  return date !== undefined && findPhaseVerb(reading, date) === term
}

/** "Its customers include Uber" for "customers including Uber" or "customers such as Uber". */
function isInclusion(term: Term, { pairs, claims }: Reading): boolean {
  if (term.stem !== 'includ') return false
  const next = pairs.find(pair => pair.term.index > term.index)
  const words = next && claims[next.claim]?.analysis.terms[next.at]?.gap.words
  return words?.includes('including') === true || words?.join(' ').includes('such as') === true
}

/** A word that stands in the claim bears out one of the sentence, not a second one of like meaning ("a rate at no cost"). */
function termsBorrowed({ pairs }: Reading): ReadonlySet<number> {
  const exact = new Map(
    pairs.filter(pair => pair.kind === 'exact').map(pair => [`${pair.claim} ${pair.at}`, pair]),
  )
  const loose = pairs.filter(
    pair => pair.kind === 'synonym' || pair.kind === 'derived' || pair.kind === 'kind',
  )
  return new Set(loose.filter(pair => exact.has(`${pair.claim} ${pair.at}`)).map(pair => pair.term.index))
}

function reasonFor(term: Term, { claims }: Reading): Reason {
  const held = claims.flatMap(({ analysis }) => analysis.terms)
  if (term.quantity) return held.some(other => hasSameValue(term, other)) ? 'unit' : 'number'
  if (term.date) return 'date'
  if (term.isName || /\d/.test(term.norm)) return 'name'
  if (held.some(other => other.kind === 'word' && isAntonym(term.norm, other.norm))) return 'opposite'
  return isComparison(term.norm) ? 'comparative' : 'coverage'
}

function isComparison(word: string): boolean {
  return /^(?:more|less|fewer|most|least|better|best|worse|worst|larger|largest|\w{3,}est)$/.test(word)
}
