import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** Says what the wiki lacks of what was asked, by the kind of thing that would have answered it. `who` names the entries. */
export function whatIsMissing({ text, wants }: Pick<ReadQuestion, 'text' | 'wants'>, who: string): string {
  if (wants === 'money' || wants === 'number')
    return `The wiki does not say: it has no figure for this on ${who}.`
  if (wants === 'date') return `The wiki does not say: it has no date for this on ${who}.`
  if (wants === 'who') return `The wiki does not say: it names nobody for this on ${who}.`
  if (wants === 'place') return `The wiki does not say: it names no place for this on ${who}.`
  if (wants === 'reason') return `The wiki does not say that of ${who}, so it cannot tell you why.`
  if (asksWhether(text)) return `The wiki does not say either way for ${who}.`
  return `The wiki does not say: it has nothing on this for ${who}.`
}
