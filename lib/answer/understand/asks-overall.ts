import type { Degree } from './gradable.ts'
import { ALL_OF_THEM, GROUPS } from './kinds.ts'

/** Whether a question asks of no one in particular: "of all", "in this layer", "the oldest of the crew", "which on this page list". */
export function asksOverall(text: string, degrees: readonly Degree[]): boolean {
  if (OVERALL.test(text)) return true
  const isPicked = degrees.some(({ form }) => form === 'superlative') || PICKS.test(text)
  return isPicked && OF_GROUP.test(text)
}

const ENDS = String.raw`(?:\W*$| (?:is|are|was|were|has|have|do|does|can|run|use|take|offer)\b)`
const OVERALL = new RegExp(
  String.raw`\b(?:of (?:them )?all|(?:of|in|among) (?:the|this) (?:whole )?(?:${ALL_OF_THEM})|overall|in (?:this|the) (?:layer|wiki|stack|field|market|list|group)|across the board)${ENDS}`,
  'i',
)
// A crew or a page may as well be something that the entry has: it means all only where one of it is picked.
const OF_GROUP = new RegExp(
  String.raw`\b(?:(?:of|in|among) (?:the|this) (?:whole )?(?:${GROUPS})|on (?:the|this) (?:list|page))${ENDS}`,
  'i',
)
const PICKS =
  /\b(?:which(?: (?!is\b|are\b|was\b|were\b)\p{L}+){0,2}|who|whose|any(?:one|body)?) (?:of|in|on|among) (?:the|this)\b/iu
