import { asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "And the rest?" after "when does the first part come?": the rest of that, and not the other entries. */
export const askTheRestOfIt: Rewrite = (text, before) => {
  if (!THE_REST.test(text) || !PART.test(before.text)) return null
  return {
    text: asQuestion(before.text.replace(PART, 'the remaining part')),
    subjects: before.subjects,
    context: before.text,
  }
}

const THE_REST =
  /^\W*(?:(?:and|so|but|ok|what about|how about|what of)\W+)*the (?:rest|remainder|remaining (?:part|phase|stage|half)s?|other (?:part|phase|stage|half|halves)s?)(?: of (?:it|that))?\W*$/i
const PART =
  /\bthe (?:first|second|third|initial) (?:\p{L}+ )?(?:part|phase|stage|half|building|section|batch|unit|block|megawatt|gigawatt)s?\b|\bthe (?:first|initial) \d[\d,.]* ?(?:\p{L}+)\b|\bthe \d+ ?(?:%|percent\b|per cent\b)/iu
