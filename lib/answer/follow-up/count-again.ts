import { keepSubject } from './keep-subject.ts'
import { withoutEnd, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "And how many does it have by now?" after "who paid for its first GPUs?": what is counted stands at that question's end. */
export const countAgain: Rewrite = (text, before, lexicon) => {
  const asked = withoutLead(text)
  // "How many of those are in use?" after how many GPUs it has.
  const things = COUNTED.exec(before.text)?.[1]
  if (things !== undefined && before.subjects.length === 1 && OF_THOSE.test(asked))
    return keepSubject(asked.replace(OF_THOSE, `how many of the ${things}`), before, lexicon)
  const counted = LAST_OF_SEVERAL.exec(withoutEnd(before.text))?.[0]
  if (counted === undefined || !UNCOUNTED.test(asked) || HOW_MANY.test(before.text)) return null
  return keepSubject(asked.replace(HOW_MANY, `$& ${counted}`), before, lexicon)
}

const OF_THOSE = /^how many of (?:those|these|them)(?= (?:is|are|were|was|have been|stand|run)\b)/i
const COUNTED = /\bhow many (\p{L}+(?: \p{L}+)?)(?= (?:does|do|did|has|have|is|are|was|were|can|in|at)\b)/iu
const HOW_MANY = /\bhow many\b/i
const UNCOUNTED = /^how many (?:does|do|did|has|have|will|can) (?:it|they)\b/i
// A plural, and no verb: "who pays", "what it costs".
const LAST_OF_SEVERAL =
  /(?<=\b(?:the|its|their|first|own|new|\p{L}+['’]s) (?:\p{L}+ )?)(?!\p{L}*(?:ss|us|is)$)\p{L}{3,}s$/u
