import type { ReadClaim } from './align-terms.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { type Reading, textOf } from './reading.ts'

const PRONOUNS = new Set('it its he she his her they their them this these those'.split(' '))
/** Common nouns by which a text goes on about what it named before. */
const STAND_INS = new Set(
  'film movie series show album song single book novel band group company city town team club game episode artist author actor actress singer player'.split(
    ' ',
  ),
)

/**
 * Whether a claim does not name its subject: it opens with a pronoun or a bare "the film", or goes on with one before any
 * name. Claims of a known entry name theirs and never do.
 */
export function leavesSubjectOpen({ analysis, entryNames }: ReadClaim): boolean {
  if (entryNames !== null) return false
  const first = analysis.terms[0]
  if (!first) return false
  const { words } = first.gap
  if (words.some(word => PRONOUNS.has(word))) return true
  if (words[0] === 'the' && !first.isName && first.kind === 'word') return true
  return analysis.terms.some(term => isStandIn(term) || (term.index > 0 && isSubjectPronoun(term)))
}

function isStandIn({ norm, gap }: Term): boolean {
  return gap.words.at(-1) === 'the' && gap.boundary === 'comma' && STAND_INS.has(norm)
}

function isSubjectPronoun({ gap }: Term): boolean {
  return gap.boundary === 'comma' && ['it', 'he', 'she', 'they'].some(word => gap.words.includes(word))
}

/** Names of the sentence that need not stand in its claims, because these leave open what they are about. */
export function findGivenNames({ sentence, claims, links }: Reading): ReadonlySet<number> {
  const found = new Set<number>()
  if (claims.some(({ entryNames }) => entryNames !== null)) return found
  if (!claims.every(leavesSubjectOpen)) return found
  for (const term of subjectOf(sentence)) {
    const isPart = isNameLike(sentence, term) || (term.quantity !== null && term.index > 0)
    if (links[term.index] === null && isPart) found.add(term.index)
  }
  return found
}

/** The terms before the first verb that shows as one: an auxiliary, or a small word after the names. */
function subjectOf(sentence: Analysis): Term[] {
  let named = false
  for (const term of sentence.terms) {
    const isName = isNameLike(sentence, term) || term.quantity !== null
    if ((term.index > 0 && term.gap.auxiliary !== null) || (named && !isName))
      return sentence.terms.slice(0, term.index)
    named ||= isName
  }
  return sentence.terms
}

function isNameLike(analysis: Analysis, term: Term): boolean {
  return term.isName || /^\p{Lu}/u.test(textOf(analysis, term))
}

/**
 * The terms of the sentence's opening name that stand for the one a claim opens with, which gives it in part or in full:
 * "Colin Kaepernick" for "Kaepernick", "Tim Roth" for "Timothy Simon Roth". For claims of no known entry only.
 */
export function findFullerName(sentence: Analysis, { analysis, entryNames }: ReadClaim): Term[] {
  if (entryNames !== null) return []
  const [run, lead] = [nameRun(sentence), nameRun(analysis)]
  if (run.length === 0 || lead.length === 0 || run.some(term => /\d/.test(term.norm))) return []
  const isWhole = lead.every(term => run.some(other => other.stem === term.stem))
  const isShortened =
    run.length > 1 &&
    run.every((term, i) =>
      lead.some(other => other.stem === term.stem || (i === 0 && isNickname(term, other))),
    )
  if (!isWhole && !isShortened) return []
  return run.filter(term => !lead.some(other => other.stem === term.stem))
}

function isNickname(short: Term, long: Term): boolean {
  return (
    long.index === 0 &&
    short.norm.length >= 3 &&
    long.norm.length > short.norm.length &&
    long.norm.startsWith(short.norm)
  )
}

/** The names that open a text, in a row. */
function nameRun(analysis: Analysis): Term[] {
  const run: Term[] = []
  for (const term of analysis.terms) {
    const goesOn =
      term.index === 0 ||
      (term.gap.boundary === null && term.gap.auxiliary === null && term.gap.words.length === 0)
    if (!goesOn || !isNameLike(analysis, term)) break
    run.push(term)
  }
  return run
}
