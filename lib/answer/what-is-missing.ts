import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** Says what the wiki lacks of what was asked, by the kind of thing that would have answered it. `who` names the entries. */
export function whatIsMissing({ text, wants }: Pick<ReadQuestion, 'text' | 'wants'>, who: string): string {
  if (wants === 'money') return `The wiki gives no amount for this at ${who}.`
  if (wants === 'number') return `The wiki gives no figure for this at ${who}.`
  if (wants === 'date') return `The wiki gives no date for this, and no claim on it, at ${who}.`
  if (wants === 'who') return `The wiki names nobody for this at ${who}.`
  if (wants === 'place') return `The wiki names no place for this at ${who}.`
  if (wants === 'reason') return `The wiki holds nothing of the kind about ${who}, and so no reason for it.`
  if (/^\W*how\b/i.test(text)) return `The wiki does not describe this for ${who}.`
  if (ASKS_WHETHER.test(text)) return `The wiki does not say whether this is so of ${who}.`
  return `The wiki holds no claim that answers this for ${who}.`
}

const ASKS_WHETHER =
  /^\W*(?:(?:and|so|but|ok)\W+)?(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|isn't|aren't|doesn't)\b/i
