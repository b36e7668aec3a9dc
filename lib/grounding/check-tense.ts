import { irregularForms } from '#lib/language/irregular-forms.ts'
import type { Term } from './analyze-text.ts'
import { gapAt, isClauseBreak, type Pair, type Reading, textOf } from './reading.ts'
import type { Problem, Reason } from './verdict.ts'

/** Who says something may say it or have said it: the words are the same. */
const SPEECH =
  /^(?:sa(?:y|ys|id)|stat|report|describ|note|call|warn|claim|list|name|announc|explain|argu|record)/
const AUXILIARIES = new Set('be is are was were been being has have had will would get gets got'.split(' '))

/** A verb that tells of the present in the claim may not tell of the past in the sentence, nor the reverse. */
export function findTenseChange(reading: Reading): Problem | null {
  for (const [i, pair] of reading.pairs.entries()) {
    const held = reading.claims[pair.claim]?.analysis.terms[pair.at]
    const previous = reading.pairs[i - 1]
    if (!held || pair.kind !== 'exact' || held.kind !== 'word' || SPEECH.test(held.norm)) continue
    // A verb that changed sides with its subject is a passive or a participle: its form says nothing of the time.
    if (previous?.claim !== pair.claim || previous.at >= pair.at) continue
    const [stated, borne] = [timeOf(pair.term), timeOf(held)]
    const becomesFinite = stated !== null && borne === null
    const modal = becomesFinite ? (modalOver(reading, pair) ?? governorOf(reading, pair)) : null
    if (modal) return { reason: modal, span: textOf(reading.sentence, pair.term) }
    if (isPluralPresent(previous.term, pair.term, held))
      return { reason: 'status', span: textOf(reading.sentence, pair.term) }
    // "were being added" goes on; "had been added" is over.
    const goesOn = (one: Term) => one.gap.words.includes('being')
    if (goesOn(held) !== goesOn(pair.term))
      return { reason: 'status', span: textOf(reading.sentence, pair.term) }
    const isFinished = borne === 'present' && /ing$/.test(held.norm) && pair.term.gap.words.includes('has')
    if (isFinished || (stated !== null && borne !== null && stated !== borne)) {
      return { reason: 'status', span: textOf(reading.sentence, pair.term) }
    }
  }
  return null
}

/** "works" for "turned down offers to work": what is left out said that it was only spoken of. */
function governorOf({ claims, pairs }: Reading, { claim, at }: Pair): Reason | null {
  const analysis = claims[claim]?.analysis
  const isTold = pairs.some(pair => pair.claim === claim && pair.at === at - 1)
  return analysis && gapAt(analysis, at).words.join() === 'to' && !isTold && at > 1 ? 'status' : null
}

/** "models use" tells of the present what "models used" tells of the past. */
function isPluralPresent(subject: Term, { norm, gap }: Term, held: Term): boolean {
  const isPlain = gap.words.length === 0 && gap.operators.length === 0 && gap.boundary === null
  const isPast = held.norm === `${norm}d` || held.norm === `${norm}ed`
  return isPlain && isPast && held.gap.auxiliary === null && /[^s]s$/.test(subject.norm)
}

/** "may lease land and sell chips" does not bear out "sells chips": the second verb is under "may" as well. */
function modalOver({ claims }: Reading, { claim, at }: Pair): Reason | null {
  const analysis = claims[claim]?.analysis
  const own = analysis?.terms[at]
  if (!analysis || own?.gap.conjunction === null || own?.gap.operators.length !== 0) return null
  if (own.gap.auxiliary !== null || /(?:s|ed|ing)$/.test(own.norm)) return null
  for (let back = at - 1; back >= 0; back--) {
    const gap = gapAt(analysis, back)
    const modal = gap.operators.find(one => one.class === 'hedge' || one.class === 'future')
    if (modal) return modal.class === 'hedge' ? 'hedge' : 'status'
    if (isClauseBreak(gap) || gap.auxiliary !== null) return null
  }
  return null
}

function timeOf({ norm, gap }: Term): 'present' | 'past' | null {
  const words = gap.words.filter(word => AUXILIARIES.has(word))
  const isPast = /[^e]ed$/.test(norm) || (irregularForms.has(norm) && !/(?:s|ing)$/.test(norm))
  if (/ing$/.test(norm)) return words.some(word => word === 'is' || word === 'are') ? 'present' : null
  // "has paid" may go on or be over: it agrees with both.
  if (words.length > 0) return null
  if (isPast) return 'past'
  return /[^s]s$/.test(norm) ? 'present' : null
}
