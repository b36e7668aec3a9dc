import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import { findBridge } from './find-bridge.ts'

/**
 * Whether a question that points at the page's entry sets names beside it: "behind this outfit, and which one behind Humain?",
 * "who pays for it, and who pays for Humain?", "on this one, on Hyperbolic?"
 */
export function joinsPage({ text, named }: ReadQuestion, pointsHere: boolean): boolean {
  const first = firstOfLastList(text, named)
  if (first === undefined) return false
  const before = text.slice(0, first.start)
  // "How much power do they have, and how much does Humain have?"
  if (!pointsHere && !THEY.test(before)) return false
  if (THIS_BESIDE.test(before)) return true
  const bridge = findBridge(before) ?? ASKS_ANEW.exec(before)?.index ?? null
  return bridge !== null && POINTS.test(before.slice(0, bridge))
}

// "For this one, for io.net, for Bittensor?" ends in two.
function firstOfLastList(text: string, named: readonly NameMention[]): NameMention | undefined {
  const last = named.at(-1)
  if (last === undefined || !ENDS.test(text.slice(last.end))) return undefined
  const at = named.findLastIndex(
    (name, i) => i > 0 && !IN_LIST.test(text.slice(named[i - 1]?.end, name.start)),
  )
  return named[Math.max(0, at)]
}

const PREPOSITION = '(?:at|of|for|on|in|with|behind|by|from|to|about|under)'
const THEY = /\b(?:do|did|are|were|have|had|can|will) they\b/i
const POINTS = /\b(?:it|its|this|they|their|here|these)\b/i
const THIS_BESIDE = new RegExp(String.raw`\b(?:this|here)(?: \p{L}+)?, (?:${PREPOSITION} )?$`, 'iu')
const IN_LIST = new RegExp(`^(?:['’]s?)?,? ?(?:(?:and|or) )?(?:${PREPOSITION} )?(?:the )?$`, 'i')
const ENDS = /^(?:['’]s?)?(?: [\p{L}\d-]+){0,3}\W*$/u
// "… or should I take"
const ASKS_ANEW = /\b(?:and|or) (?:should|do|can|would|could) (?:i|we) (?:\p{L}+ ){1,2}$/iu
