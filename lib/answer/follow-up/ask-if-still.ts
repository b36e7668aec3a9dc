import { askAlso, asQuestion, withNames, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const STILL = /\b(?:still|now|nowadays|today|to this day|any ?more|any longer|even now)\b/gi
const POINTS =
  /^(?:(?:is|was|are|were|does|do|did|has) (?:that|this|it|they|those)\b)?(?: ?(?:been|done|true|so|the case|valid|right|hold|apply|happen|like that|that way)\b)*\W*$/i

const AND_NOW =
  /^\W*(?:(?:and|but|so|what about|how about)\W+)*(?:now|today|nowadays|these days|currently)\W*$/i
const PAST =
  /\b(?:(?:back )?in (?:19|20)\d\d|originally|at first|at launch|back then|in the beginning|initially)\b/i

// What is so now was told: what was so before is another claim on the same matter.
const ALWAYS =
  /^\W*(?:(?:and|but|so)\W+)*(?:was|were|has|have|is|are) (?:that|this|it|they|those) (?:always|ever) (?:been )?(?:so|like (?:that|this)|the case|that way|different|true|otherwise)\W*$/i

/** "Is that still so?", "does it hold today?": the question before, to which only what is so now is an answer. */
export const askIfStill: Rewrite = (text, before, lexicon) => {
  // "And now?" after "what was its licence in 2023?"
  if (AND_NOW.test(text) && PAST.test(before.text))
    return {
      text: asQuestion(withNames(before.text, before.subjects, lexicon).replace(PAST, 'now')),
      subjects: before.subjects,
      context: before.text,
    }
  if (ALWAYS.test(text))
    return {
      text: askAlso(withNames(before.text, before.subjects, lexicon), text),
      subjects: before.subjects,
      asked: before.text.replace(STILL, '').replace(/\s{2,}/g, ' '),
      seen: new Set(before.answer?.sentences.flatMap(({ citations }) => citations)),
    }
  const asked = withoutLead(text)
  const rest = asked
    .replace(STILL, '')
    .replace(/\s{2,}/g, ' ')
    .trim()
  if (rest === asked || !POINTS.test(rest)) return null
  const whole = withNames(before.text, before.subjects, lexicon)
  return { text: askAlso(whole, text), subjects: before.subjects, context: before.text, asked: before.text }
}
