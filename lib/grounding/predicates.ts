import { isThirdPerson } from '#lib/language/common-verbs.ts'
import { irregularForms } from '#lib/language/irregular-forms.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { gapAt, isBreak } from './reading.ts'

/** A part of a text with a verb of its own: "was delisted in 2023" in "went public in 2011 and was delisted in 2023". */
export interface Predicate {
  from: number
  to: number
  /** The term that carries the verb: the verb itself, or what a form of "be" says of the subject. */
  head: number
  /** Whether "be" or "have" is the whole verb. */
  isPlain: boolean
}

/**
 * The predicates of a text, in order. A new one starts after a mark, a conjunction or a relative pronoun where a verb that
 * shows follows; what has none goes on with the one before it.
 */
export function findPredicates(analysis: Analysis): readonly Predicate[] {
  const known = remembered.get(analysis)
  if (known) return known
  const found = readPredicates(analysis)
  remembered.set(analysis, found)
  return found
}

const remembered = new WeakMap<Analysis, readonly Predicate[]>()

function readPredicates(analysis: Analysis): Predicate[] {
  const found: Predicate[] = []
  for (const [from, to] of toParts(analysis)) {
    const head = findHead(analysis, from, to)
    const last = found.at(-1)
    if (head === null && last) last.to = to
    else if (head !== null)
      found.push({ from: found.length === 0 ? 0 : from, to, head, isPlain: isPlain(analysis, head) })
  }
  return found
}

/** The runs of terms that marks, conjunctions and relative pronouns part. */
function toParts(analysis: Analysis): [from: number, to: number][] {
  const parts: [number, number][] = []
  for (const { index, gap } of analysis.terms) {
    const last = parts.at(-1)
    const isSubordinate = gap.words.some(word => SUBORDINATORS.has(word))
    if (!last || (index > 0 && (isBreak(gap) || isSubordinate))) parts.push([index, index])
    else last[1] = index
  }
  return parts
}

const SUBORDINATORS = new Set(
  'after before since until till while when where because if unless although though whereas once as'.split(
    ' ',
  ),
)

function findHead(analysis: Analysis, from: number, to: number): number | null {
  for (let at = Math.max(from, 0); at <= to; at++) {
    const isOpening = at === from && from > 0
    if ((at > 0 || isOpening) && isVerb(analysis, at, isOpening)) return at
  }
  return null
}

function isVerb(analysis: Analysis, at: number, isOpening: boolean): boolean {
  const { gap, norm, kind, isName } = analysis.terms[at] as Term
  if (gap.auxiliary !== null && !gap.words.includes('being')) return true
  if (kind !== 'word' || isName || gap.isPossessive || gap.isHyphenated) return false
  // "to", "of" and articles stand before no verb that shows.
  if (gap.words.some(word => !JOINTS.has(word))) return false
  const isPast = (irregularForms.has(norm) && !/(?:s|ing)$/.test(norm)) || /[^e]ed$/.test(norm)
  if (!isPast && !UNCHANGED.has(norm) && !isPresent(analysis, at)) return false
  return !isOpening || takesMore(analysis, at)
}

/** Verbs whose past is their base. */
const UNCHANGED = new Set('cut put set let hit shut quit split spread bid beat'.split(' '))

/** "sells", and any other word in "s" that an article or a pronoun follows, as no noun is. */
function isPresent({ terms }: Analysis, at: number): boolean {
  const norm = terms[at]?.norm ?? ''
  const next = terms[at + 1]?.gap
  const [follows = ''] = next?.boundary === null ? next.words : []
  // "weights use": a plural and a verb without its "s".
  const isPlural = /[^su]s$/.test(terms[at - 1]?.norm ?? '') && isThirdPerson(`${norm}s`)
  return (
    (isPlural && terms[at]?.gap.words.length === 0) ||
    isThirdPerson(norm) ||
    (/[^su]s$/.test(norm) && OBJECT_OPENERS.has(follows))
  )
}

const OBJECT_OPENERS = new Set('a an the it its them their him her no'.split(' '))
const JOINTS = new Set('and or but then later also who which that first now it they he she'.split(' '))

/** "and raised $3", not "and hosted inference": what follows a verb is set off by a word, a number, a date or a name. */
function takesMore(analysis: Analysis, at: number): boolean {
  const next = analysis.terms[at + 1]
  if (!next || /ly$/.test(next.norm)) return true
  return next.gap.words.length > 0 || next.kind !== 'word' || next.isName
}

function isPlain(analysis: Analysis, head: number): boolean {
  const { words } = gapAt(analysis, head)
  const { norm } = analysis.terms[head] as Term
  return words.some(word => PLAIN.has(word)) && !/(?:ed|en|ing)$/.test(norm) && !irregularForms.has(norm)
}

const PLAIN = new Set('is are was were be been has have had'.split(' '))
