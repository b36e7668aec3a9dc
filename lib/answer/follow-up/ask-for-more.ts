import { shortName } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const SMALL = new Set(
  `ok okay and so yes please can could would you tell me say some a bit lot more details detail information info else what
  anything go on continue elaborate expand keep going then now about it that this them i want to know is there`.split(
    /\s+/,
  ),
)
const ASKS_MORE = /\b(?:more|else|continue|elaborate|expand|go on|keep going|details?)\b/i

/** "Tell me more", "anything else?": what was not shown yet. */
export const askForMore: Rewrite = (text, before, lexicon) => {
  const words = text.toLowerCase().match(/[\p{L}\d']+/gu) ?? []
  if (!ASKS_MORE.test(text) || !words.every(word => SMALL.has(word))) return null
  const [subject = lexicon.page] = before.subjects
  return { text: `Tell me more about ${shortName(subject)}`, subjects: [subject], seen: before.shown }
}
