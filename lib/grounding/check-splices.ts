import type { Analysis } from './analyze-text.ts'
import { CONTRASTS, MEASURES } from './function-words.ts'
import { gapAt, type Pair, type Reading, textOf } from './reading.ts'
import type { Problem } from './verdict.ts'

const PRONOUNS = new Set(['it', 'they', 'he', 'she', 'who', 'which'])

/**
 * Words put side by side that a claim keeps apart: what was left out between them was what the second half is about. "The
 * protocol ranges from …" for "The protocol is mature, while its subnets range from …".
 */
export function findSplice({ sentence, pairs, claims, speech }: Reading): Problem | null {
  const used = new Set(pairs.map(pair => `${pair.claim} ${pair.at}`))
  if (speech) used.add(`${speech.claim} ${speech.held.verb}`)
  for (const [i, pair] of pairs.entries()) {
    const previous = pairs[i - 1]
    const held = claims[pair.claim]?.analysis
    if (!held || previous?.claim !== pair.claim || pair.at <= previous.at + 1) continue
    const isUsed = (at: number) => used.has(`${pair.claim} ${at}`)
    if (losesSubject(previous, pair, held, isUsed))
      return { reason: 'subject', span: textOf(sentence, pair.term) }
    if (losesHead(previous, pair, held, isUsed) || losesVerb(previous, pair, held, isUsed))
      return { reason: 'omission', span: textOf(sentence, pair.term) }
    if (joinsRows(previous, pair, held, isUsed)) return { reason: 'order', span: textOf(sentence, pair.term) }
  }
  return null
}

function losesSubject(from: Pair, to: Pair, held: Analysis, isUsed: (at: number) => boolean): boolean {
  const { isRelative, boundary } = to.term.gap
  const { words } = gapAt(held, to.at)
  const isOwned = to.term.gap.isPossessive && (words.includes('its') || words.includes('their'))
  if (isOwned || words.includes('him')) return false
  let isBracketed = false
  let isNamed = false
  for (let at = from.at + 1; at <= to.at; at++) {
    const gap = gapAt(held, at)
    if (gap.boundary === 'bracket') isBracketed = !isBracketed
    // "a company that builds" is what the subject is: it builds.
    if (gap.auxiliary !== null && !gap.isRelative && !/(?:ed|en|ing)$/.test(held.terms[at]?.norm ?? ''))
      isNamed = true
    if (isBracketed || boundary === 'clause' || gap.words.some(word => PRONOUNS.has(word))) continue
    const isOpen = gap.isRelative && at > from.at + 1 && !isUsed(at - 1) && !isNamed && !isRelative
    const isWhose = gap.words.includes('whose') && !isUsed(at)
    const isContrast = gap.boundary === 'comma' && gap.words.some(word => CONTRASTS.has(word))
    // "Daag: a poem of love is …" is a title.
    const isClause = at > 1 && (gap.boundary === 'clause' || isContrast) && !isUsed(at)
    if (isOpen || isWhose || isClause) return true
  }
  return false
}

/** "removed its engine" for "removed the last code of its engine". */
function losesHead(from: Pair, to: Pair, held: Analysis, isUsed: (at: number) => boolean): boolean {
  const head = held.terms[to.at - 1]
  if (!gapAt(held, to.at).isOf || to.term.gap.isOf || to.term.gap.isPossessive || !head) return false
  if (gapAt(held, head.index).conjunction !== null) return false
  const isLost = head.index > from.at && !isUsed(head.index) && head.kind === 'word'
  return isLost && !MEASURES.has(head.stem)
}

/** "sells its tool" for "sells its cloud but publishes its tool", "founded in Oslo" for "founded in May and based in Oslo". */
function losesVerb(from: Pair, to: Pair, held: Analysis, isUsed: (at: number) => boolean): boolean {
  const verb = held.terms[to.at - 1]
  const { boundary, conjunction, auxiliary } = to.term.gap
  // A sentence with a verb of its own there ("she was the first") is another matter.
  const isPlain = boundary === null && conjunction === null && auxiliary === null
  if (!verb || verb.index <= from.at || isUsed(verb.index) || !isPlain) return false
  if (verb.gap.conjunction === null || verb.kind !== 'word' || verb.isName) return false
  const { words, opensPhrase } = gapAt(held, to.at)
  const isDetermined = words.length > 0 && words.every(word => DETERMINERS.has(word))
  return isDetermined || (opensPhrase && /(?:ed|ing|lt|wn|ld)$/.test(verb.norm))
}

const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her'])

/** "A fits in 16 GB" for "A fits on one GPU, and B in 16 GB": a phrase told of the first that the claim tells of the second. */
function joinsRows(from: Pair, to: Pair, held: Analysis, isUsed: (at: number) => boolean): boolean {
  if (!gapAt(held, to.at).opensPhrase || to.term.gap.boundary !== null) return false
  const joint = held.terms.findLastIndex(
    term => term.index > from.at && term.index < to.at && term.gap.conjunction !== null,
  )
  if (joint <= from.at + 1) return false
  const between = held.terms.slice(from.at + 1, to.at)
  const firstRow = between.filter(term => term.index < joint)
  // What a comma sets off after the second speaks of both.
  const isSetOff = held.terms.slice(joint + 1, to.at + 1).some(term => term.gap.boundary !== null)
  if (isSetOff) return false
  return between.every(term => !isUsed(term.index)) && firstRow.some(term => term.gap.opensPhrase)
}
