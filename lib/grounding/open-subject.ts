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
  const opening = analysis.terms.slice(0, 3)
  const isBare = words[0] === 'the' && opening.some(term => STAND_INS.has(term.norm)) && !first.isName
  if (isBare) return true
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
  for (const term of subjectOf(sentence)) if (links[term.index] === null) found.add(term.index)
  return found
}

const NAME_JOINTS = new Set(['the', 'a', 'an', 'of', 'and', 'or', 'it', 'at', "'s"])

/** The names that open a sentence, up to its verb: "The 14th Dalai Lama", "The series finale of Make It or Break It". */
function subjectOf(sentence: Analysis): Term[] {
  const names: Term[] = []
  let hasName = false
  for (const term of sentence.terms) {
    const joins = term.gap.operators.length === 0 && term.gap.words.every(word => NAME_JOINTS.has(word))
    if (!joins || term.date !== null || (hasName && !isNameLike(sentence, term) && term.quantity === null))
      break
    if (isNameLike(sentence, term)) {
      hasName = true
      names.push(term)
    } else if (term.quantity !== null && (term.gap.isHyphenated || term.index === 0)) names.push(term)
    else if (term.quantity !== null) break
  }
  return names
}

function isNameLike(analysis: Analysis, term: Term): boolean {
  return term.kind === 'word' && (term.isName || /^\p{Lu}/u.test(textOf(analysis, term)))
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
export function nameRun(analysis: Analysis): Term[] {
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
