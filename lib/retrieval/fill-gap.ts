import { likeness } from '#lib/language/word-meaning.ts'
import type { Filler } from './answer-shape.ts'
import type { AnswerType } from './answer-type.ts'
import type { ClaimProfile } from './claim-profile.ts'
import type { QuestionProfile } from './question-profile.ts'

/** What of a claim could fill the gap of a question. */
export interface Filling {
  /** Whether the kind of thing asked for stands there. */
  holdsType: boolean
  /** How many names, amounts and years stand there that the question does not have. */
  names: number
  amounts: number
  years: number
  /** One over the distance, in words, from a thing of the kind asked for to the nearest word of the question; 0 for none. */
  closeness: number
  /** Whether the thing asked for is counted there: "1,200 stars" for "how many stars". */
  isCounted: boolean
  /** The likeness of the thing asked for to the nearest new word, a cosine; -1 when no thing is asked for by name. */
  thingLikeness: number
}

/** Looks in a claim for what could fill the gap of a question. */
export function fillGap({ question, units, terms, thing }: QuestionProfile, profile: ClaimProfile): Filling {
  const { wants } = question
  const asked = units[thing]
  const fresh = profile.shape.fillers.filter(filler => !filler.terms.every(term => terms.has(term)))
  const fitting = fresh.filter(({ kind }) => fits(kind, wants))
  const met = units.flatMap(({ term }) => profile.places.get(term)?.[0] ?? [])
  return {
    holdsType: holdsType(wants, fitting, profile),
    names: fresh.filter(({ kind }) => kind === 'name').length,
    amounts: fresh.filter(({ kind }) => kind !== 'name' && kind !== 'year').length,
    years: fresh.filter(({ kind }) => kind === 'year').length,
    closeness: nearestFiller(fitting, met),
    isCounted: asked !== undefined && wants === 'number' && isCounted(asked.term, fresh, profile),
    thingLikeness: asked ? nearestNewWord(asked.row, asked.term, terms, profile) : -1,
  }
}

function fits(kind: Filler['kind'], wants: AnswerType): boolean {
  if (wants === 'who' || wants === 'place') return kind === 'name'
  if (wants === 'date') return kind === 'year'
  if (wants === 'money') return kind === 'money' || kind === 'percent'
  if (wants === 'number') return kind !== 'name' && kind !== 'year'
  return false
}

function holdsType(wants: AnswerType, fitting: readonly Filler[], { shape, claim }: ClaimProfile): boolean {
  if (wants === 'any') return true
  if (wants === 'reason') return shape.isReasoned
  if (wants === 'date') return fitting.length > 0 || shape.isDated
  if (wants === 'place') return fitting.length > 0 || shape.isPlaced
  if (wants === 'money') return fitting.length > 0 || /\bfree\b|\bno (?:\w+ )?fees?\b/i.test(claim.text)
  return fitting.length > 0
}
function nearestFiller(fitting: readonly Filler[], met: readonly number[]): number {
  let best = 0
  for (const { position } of fitting)
    for (const place of met) best = Math.max(best, 1 / Math.max(1, Math.abs(position - place)))
  return best
}

// An amount at most so many words before the thing counts it: "1,200 GitHub stars".
const COUNTED_WITHIN = 4

function isCounted(term: string, fresh: readonly Filler[], { places }: ClaimProfile): boolean {
  const at = places.get(term) ?? []
  return fresh.some(
    ({ kind, position }) =>
      kind !== 'name' && at.some(place => place > position && place - position <= COUNTED_WITHIN),
  )
}

// A claim that answers "what colour" has a colour: a word near the thing in meaning that the question does not have.
function nearestNewWord(
  row: number,
  term: string,
  asked: ReadonlySet<string>,
  { rows, places }: ClaimProfile,
): number {
  let best = 0
  let i = 0
  for (const other of places.keys()) {
    if (other !== term && !asked.has(other)) best = Math.max(best, likeness(row, rows[i] ?? -1))
    i += 1
  }
  return best
}
