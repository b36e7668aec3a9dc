import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** Says what the wiki lacks of what was asked, by the kind of thing that would have answered it. `who` names the entries. */
export function whatIsMissing({ text, wants }: Pick<ReadQuestion, 'text' | 'wants'>, who: string): string {
  if (wants === 'money') return `The wiki does not say what this comes to at ${who}.`
  if (wants === 'number') return `The wiki does not say how many or how much, for ${who}.`
  if (wants === 'date') return `The wiki does not say when, for ${who}.`
  if (wants === 'who') return `The wiki does not say who, for ${who}.`
  if (wants === 'place') return `The wiki does not say where, for ${who}.`
  if (wants === 'reason') return `The wiki does not say that of ${who}, and so gives no reason for it.`
  if (/^\W*how\b/i.test(text)) return `The wiki does not say how, for ${who}.`
  if (ASKS_WHETHER.test(text)) return `The wiki does not say whether this is so of ${who}.`
  return `The wiki does not say this of ${who}.`
}

const ASKS_WHETHER =
  /^\W*(?:(?:and|so|but|ok)\W+)?(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|isn't|aren't|doesn't)\b/i
