import { askAlso, withNames, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const STILL = /\b(?:still|now|nowadays|today|to this day|any ?more|any longer|even now)\b/gi
const POINTS =
  /^(?:(?:is|was|are|were|does|do|did|has) (?:that|this|it|they|those)\b)?(?: ?(?:been|done|true|so|the case|valid|right|hold|apply|happen|like that|that way)\b)*\W*$/i

/** "Is that still so?", "does it hold today?": the question before, to which only what is so now is an answer. */
export const askIfStill: Rewrite = (text, before, lexicon) => {
  const asked = withoutLead(text)
  const rest = asked
    .replace(STILL, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
  if (rest === asked || !POINTS.test(rest)) return null
  const whole = withNames(before.text, before.subjects, lexicon)
  return { text: askAlso(whole, text), subjects: before.subjects, context: before.text, asked: before.text }
}
