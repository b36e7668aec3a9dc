import type { ReadClaim } from './align-terms.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { type Reading, textOf } from './reading.ts'

const PRONOUNS = new Set('it its he she his her they their them this these those'.split(' '))
/** Common nouns by which a text goes on about what it named before. */
const STAND_INS = new Set(
  'structure building tower bridge island film movie series show album song single book novel band group company city town team club game episode artist author writer actor actress singer player musician politician character magazine'.split(
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
  for (const term of distinctionOf(sentence)) if (links[term.index] === null) found.add(term.index)
  if (!claims.every(leavesSubjectOpen)) return found
  const subject = subjectOf(sentence)
  for (const term of subject) if (links[term.index] === null) found.add(term.index)
  if (subject.length > 0 && found.size === 0)
    for (const term of oneName(sentence, links)) found.add(term.index)
  return found
}

/** The one run of names that stands in no claim: where the claims leave their subject open, it may be that. */
function oneName(sentence: Analysis, links: Reading['links']): Term[] {
  const missing = sentence.terms.filter(term => links[term.index] === null)
  const isRun = missing.every(
    (term, i) => isNameLike(sentence, term) && (i === 0 || term.index === (missing[i - 1]?.index ?? 0) + 1),
  )
  return isRun ? missing : []
}

/** "Dreamer (2005 film)": the words in brackets after the first name only tell it from others of the name. */
export function distinctionOf(sentence: Analysis): Term[] {
  const start = sentence.terms.findIndex(term => term.gap.boundary === 'bracket')
  const isNamed = sentence.terms
    .slice(0, Math.max(0, start))
    .every(term => isNameLike(sentence, term) || term.quantity !== null)
  if (start <= 0 || !isNamed) return []
  const close = sentence.terms.findIndex((term, i) => i > start && term.gap.boundary === 'bracket')
  const inside = sentence.terms.slice(start, close === -1 ? undefined : close)
  return inside.length <= 3 && STAND_INS.has(inside.at(-1)?.norm ?? '') ? inside : []
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
 * The terms of the sentence's first name that stand for the one a claim gives in part or in full, each with its place there:
 * "Colin Kaepernick" for "Kaepernick", "Tim Roth" for "Timothy Simon Roth" where the claim opens with it, "Tatum O'Neal"
 * for a bare "O'Neal" further on. For claims of no known entry only.
 */
export function findFullerName(
  sentence: Analysis,
  { analysis, entryNames }: ReadClaim,
): { term: Term; at: number }[] {
  if (entryNames !== null) return []
  const run = firstNames(sentence)
  if (run.length === 0 || run.some(term => /\d/.test(term.norm))) return []
  const lead = nameRun(analysis)
  const isWhole = lead.length > 0 && lead.every(term => run.some(other => other.stem === term.stem))
  const isShortened =
    run.length > 1 &&
    lead.length > 0 &&
    run.every((term, i) =>
      lead.some(other => other.stem === term.stem || (i === 0 && isNickname(term, other))),
    )
  if (isWhole || isShortened) {
    const added = run.filter(term => !lead.some(other => other.stem === term.stem))
    return added.map(term => ({ term, at: 0 }))
  }
  const surname = bareSurname(run, analysis)
  return surname === null ? [] : run.slice(0, -1).map(term => ({ term, at: surname }))
}

/** Where a claim gives the last of the names alone, and none of the others; null where it does not. */
function bareSurname(run: readonly Term[], { terms }: Analysis): number | null {
  const last = run.at(-1)
  if (run.length < 2 || !last) return null
  if (terms.some(term => run.slice(0, -1).some(given => given.stem === term.stem))) return null
  const found = terms.find(
    (term, i) =>
      term.stem === last.stem && term.isName && !(terms[i - 1]?.isName && term.gap.words.length === 0),
  )
  return found?.index ?? null
}

/** The first names of a text in a row, where nothing but a date stands before them. */
function firstNames(analysis: Analysis): Term[] {
  const start = analysis.terms.findIndex(term => term.date === null)
  return start <= 0 ? nameRun(analysis) : nameRun({ ...analysis, terms: analysis.terms.slice(start) }, start)
}

function isNickname(short: Term, long: Term): boolean {
  return (
    long.index === 0 &&
    short.norm.length >= 3 &&
    long.norm.length > short.norm.length &&
    long.norm.startsWith(short.norm)
  )
}

/** The names that open a text, in a row; `first` is the index of the term that it opens with. */
export function nameRun(analysis: Analysis, first = 0): Term[] {
  const run: Term[] = []
  for (const term of analysis.terms) {
    const goesOn =
      term.index === first ||
      (term.gap.boundary === null && term.gap.auxiliary === null && term.gap.words.length === 0)
    if (!goesOn || !isNameLike(analysis, term)) break
    run.push(term)
  }
  return run
}
