import { readQuestion } from '#lib/retrieval/read-question.ts'
import { asQuestion, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const ASKS_WHO = /^(?:who|which|where|anyone|anybody|does anyone)\b/i
const HAS_IT =
  /\b(?:has|have|offers?|sells?|rents?|lists?|gets?|get|rent|buy|find|charges?) (?:it|them|that|those|one|that one)\b(?! (?:from|made|run|owned|built|based|located)\b)/i
const FOR_LESS = /\b(?:cheap\w*|less|more|lower|faster|bigger|else|expensive)\b/i

/** "Who has it cheaper?", "where else can I get one?" after the price of an H100: asked of all, for the H100. */
export const askWhoHasIt: Rewrite = (text, before, lexicon) => {
  if (!ASKS_WHO.test(withoutLead(text)) || !HAS_IT.test(text) || !FOR_LESS.test(text)) return null
  if (readQuestion(text, lexicon).named.length > 0) return null
  const thing = partNamed(before.text)
  if (thing === undefined) return null
  const put = text.replace(HAS_IT, found => found.replace(/\b(?:it|them|that one|that|those|one)$/i, thing))
  return { text: asQuestion(put), subjects: [lexicon.page] }
}

/** A thing that a question names by letters and digits, as "an H100". */
export function partNamed(question: string): string | undefined {
  return /\b(?:an? )?(?=[\p{L}-]*\d)(?=[\d-]*\p{Lu})[\p{L}\d][\p{L}\d-]*\b/u.exec(question)?.[0]
}
