import { asQuestion, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "Where can I?" after "can I pay in crypto?": the verb stands in the question before. */
export const fillVerb: Rewrite = (text, before) => {
  const [, asked] = WITHOUT_VERB.exec(withoutLead(text)) ?? []
  const [, done] = VERB.exec(before.text) ?? []
  if (asked === undefined || done === undefined) return null
  return { text: asQuestion(`${asked} ${done}`), subjects: before.subjects, context: '' }
}

const WITHOUT_VERB =
  /^((?:where|with whom|with which(?: of them)?|at which(?: of them)?|how)(?: else)? (?:can|could|may|should|do|would|will) (?:i|we|you|one|people|they))\W*$/i
const VERB = /\b(?:can|could|may|should|do|would|will) (?:i|we|you|one|people|they) (\p{L}.{2,80}?)\W*$/iu
