import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/**
 * Whether a question that points at the page's entry sets names beside it: "behind this outfit, and which one behind Humain?",
 * "who pays for it, and who pays for Humain?", "on this one, on Hyperbolic?"
 */
export function joinsPage({ text, named }: ReadQuestion, pointsHere: boolean): boolean {
  const first = firstOfLastList(text, named)
  if (!pointsHere || first === undefined) return false
  const before = text.slice(0, first.start)
  if (THIS_BESIDE.test(before)) return true
  const { half, bridge } = HALVES.exec(before)?.groups ?? {}
  if (half === undefined || bridge === undefined || !POINTS.test(half)) return false
  const said = new Set(wordsOf(half))
  return wordsOf(bridge).every(word => SMALL.has(word) || said.has(word)) || ASKS_ANEW.test(bridge)
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

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

const PREPOSITION = '(?:at|of|for|on|in|with|behind|by|from|to|about|under)'
const POINTS = /\b(?:it|its|this|they|their|here|these)\b/i
const HALVES = /^(?<half>.*)\b(?:and|or|vs\.?|versus|nor|but) (?<bridge>[^.?!;]*)$/is
const THIS_BESIDE = new RegExp(String.raw`\b(?:this|here)(?: \p{L}+)?, (?:${PREPOSITION} )?$`, 'iu')
const IN_LIST = new RegExp(`^(?:['’]s?)?,? ?(?:(?:and|or) )?(?:${PREPOSITION} )?(?:the )?$`, 'i')
const ENDS = /^(?:['’]s?)?(?: [\p{L}\d-]+){0,3}\W*$/u
// "… and which one behind", "… and how is that on": what asks the same of another.
const SMALL = new Set(
  `who what which one ones how much many whose where when the at of for on in with behind by from to about under is are was
  does did do has have would will can that this it same`.split(/\s+/),
)
// "… or should I take"
const ASKS_ANEW = /^(?:should|do|can|would|could) (?:i|we) (?:\p{L}+ ){1,2}$/iu
