import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const YES = new Set(
  `yes yeah yep yup ya sure ok okay k please do go ahead on of course absolutely definitely why not sounds good that one it
  the first i would like to know tell me`.split(/\s+/),
)

/** "Yes", "go ahead": takes the first question that the answer before offered. */
export const acceptOffer: Rewrite = (text, before, lexicon) => {
  const words = text.toLowerCase().match(/[\p{L}\d']+/gu) ?? []
  const isYes =
    words.length > 0 &&
    words.every(word => YES.has(word)) &&
    /^\W*(?:y|sure|ok|please|do|go|of course|abs|def|why not|sounds|that one|the first one|k\b|i would)/i.test(
      text,
    )
  // "Why not?" asks; without the mark it agrees.
  const asksWhy = /\bwhy not\W*\?/i.test(text)
  const offer = asksWhy ? undefined : before.answer?.suggestions[0]
  if (!isYes || offer === undefined) return null
  const named = entriesOf(readQuestion(offer, lexicon).named)
  return { text: offer, subjects: named.length > 0 ? named : before.subjects }
}
