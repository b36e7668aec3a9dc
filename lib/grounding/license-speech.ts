import { stem } from '#lib/language/stem.ts'
import type { Link, ReadClaim } from './align-terms.ts'
import type { Analysis } from './analyze-text.ts'
import { type Block, gapAt, type Reading } from './reading.ts'

/** Verbs by which someone's words are told without saying more of them. */
const SAYING: ReadonlySet<string> = new Set('say state report note'.split(' ').map(stem))
/** Verbs by which someone's words open a sentence or close it. */
const SPEECH: ReadonlySet<string> = new Set([
  ...SAYING,
  ...'warn find estimate claim announce'.split(' ').map(stem),
])

/** Who says what a text tells: the terms that name them, and the verb, null where "according to" stands before them. */
interface Speaker {
  from: number
  to: number
  verb: number | null
}

/** The same speaker told in two ways: "Ada says that it rains" for "It rains, according to Ada". */
export interface SameSpeaker {
  claim: number
  stated: Speaker
  held: Speaker
}

/** Whether the sentence names by "according to" whom a claim names by a verb, or the reverse; null when it does not. */
export function findSameSpeaker(
  sentence: Analysis,
  claims: readonly ReadClaim[],
  links: readonly (Link | null)[],
): SameSpeaker | null {
  const stated = findSpeaker(sentence)
  if (!stated) return null
  const claim = links[stated.from]?.claim
  const analysis = claim === undefined ? undefined : claims[claim]?.analysis
  const held = analysis && findSpeaker(analysis)
  if (claim === undefined || !held || (held.verb === null) === (stated.verb === null)) return null
  for (let i = stated.from; i <= stated.to; i++) {
    const link = links[i]
    if (!link || link.claim !== claim || link.at < held.from || link.at > held.to) return null
  }
  return { claim, stated, held }
}

function findSpeaker(analysis: Analysis): Speaker | null {
  for (const { index, gap } of analysis.terms) {
    if (!gap.words.includes('according')) continue
    let to = index
    while (analysis.terms[to + 1] && isWithinName(analysis, to + 1)) to++
    return { from: index, to, verb: null }
  }
  const end = endOfSpeech(analysis, SAYING)
  if (end !== null) return { from: 0, to: end.verb - 1, verb: end.verb }
  const last = analysis.terms.at(-1)
  if (!last || !SAYING.has(last.stem) || analysis.tail.words.length > 0) return null
  let from = last.index
  while (from > 0 && gapAt(analysis, from).boundary === null) from--
  return from > 0 && from < last.index ? { from, to: last.index - 1, verb: last.index } : null
}

function isWithinName(analysis: Analysis, at: number): boolean {
  const { boundary, conjunction, isRelative, operators, auxiliary, words } = gapAt(analysis, at)
  const isPlain = words.every(word => NAME_JOINTS.has(word))
  return (
    boundary === null &&
    conjunction === null &&
    !isRelative &&
    operators.length === 0 &&
    !auxiliary &&
    isPlain
  )
}

const NAME_JOINTS = new Set(['of', 'the', 'a', 'an', "'s", 'on', 'in', 'its'])

/**
 * The blocks that tell who says so and stand elsewhere than in the claim: "Ada said in May that it rains" told as "It rains,
 * Ada said in May". They must be the claim's opening up to its verb of speech, and stand last, after a comma.
 */
export function licenseSpeech(
  blocks: readonly Block[],
  held: Analysis,
  { speech }: Reading,
): ReadonlySet<Block> {
  if (speech) {
    const { from, to } = speech.held
    return new Set(blocks.filter(block => block.from >= from && block.to <= to))
  }
  const end = endOfSpeech(held, SPEECH)
  if (end === null) return new Set()
  const at = blocks.findIndex(block => block.to <= end.to)
  const moved = at <= 0 ? [] : blocks.slice(at)
  const gap = moved[0]?.pairs[0]?.term.gap
  const isApart = gap?.boundary === 'comma' && gap.conjunction === null && !gap.isRelative
  const saysSo = moved.some(block => block.pairs.some(({ term }) => SPEECH.has(term.stem)))
  return isApart && saysSo && moved.every(block => block.to <= end.to) ? new Set(moved) : new Set()
}

/** Whether a text opens like "Ada said in May that …". */
export function opensWithSpeech(analysis: Analysis): boolean {
  return endOfSpeech(analysis, SAYING) !== null
}

/** The verb and the last term of an opening like "Ada said in May (that)"; null when a text opens otherwise. */
function endOfSpeech(analysis: Analysis, verbs: ReadonlySet<string>): { verb: number; to: number } | null {
  let verb = analysis.terms.findIndex(term => verbs.has(term.stem) && term.index > 0)
  if (verb === -1) return null
  // "A March report says": the noun is no verb.
  if (verbs.has(analysis.terms[verb + 1]?.stem ?? '')) verb++
  for (let at = 1; at <= verb; at++) {
    const { boundary, conjunction, auxiliary, isRelative } = gapAt(analysis, at)
    if (boundary !== null || conjunction !== null || auxiliary !== null || isRelative) return null
  }
  let to = verb
  while (analysis.terms[to + 1]?.date) to++
  return gapAt(analysis, to + 1).boundary === null ? { verb, to } : null
}
