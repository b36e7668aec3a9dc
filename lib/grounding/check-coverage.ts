import { isAntonym } from '#lib/language/thesaurus.ts'
import type { Term } from './analyze-text.ts'
import { hasSameValue } from './match-terms.ts'
import { type Reading, textOf } from './reading.ts'
import type { Problem, Reason } from './verdict.ts'

const PRONOUNS = new Set('it its he she his her they their them this these those that'.split(' '))

/** Every content term of the sentence must stand in a cited claim. Returns those that do not, each with its reason. */
export function findUncovered(reading: Reading): Problem[] {
  const { sentence, links } = reading
  const lenient = namesLeftOut(reading)
  const borrowed = termsBorrowed(reading)
  return sentence.terms
    .filter(term => (links[term.index] === null && !lenient.has(term.index)) || borrowed.has(term.index))
    .map(term => ({ reason: reasonFor(term, reading), span: textOf(sentence, term) }))
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

/**
 * A claim that opens with a pronoun or a bare "the film" does not name its subject, so the sentence may: its leading
 * names need not stand in such a claim. Claims of a known entry name their subject and never fall under this.
 */
function namesLeftOut(reading: Reading): ReadonlySet<number> {
  const { sentence, claims, links } = reading
  const found = new Set<number>()
  const isOpen = claims.every(({ analysis, entryNames }) => entryNames === null && leavesSubjectOut(analysis))
  if (!isOpen) return found
  for (const term of sentence.terms) {
    const isFirst = term.index === 0 && /^\p{Lu}/u.test(textOf(sentence, term))
    if (links[term.index] !== null) continue
    if (!term.isName && !isFirst) break
    if (term.index > 0 && links[term.index - 1] !== null) break
    found.add(term.index)
  }
  return found
}

function leavesSubjectOut(analysis: Reading['sentence']): boolean {
  const first = analysis.terms[0]
  if (!first) return false
  const words = first.gap.words
  if (words.some(word => PRONOUNS.has(word))) return true
  return words[0] === 'the' && !first.isName && first.kind === 'word'
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
