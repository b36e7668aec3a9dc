import { chatText } from '#app/text.ts'
import { BUILT_IN } from '#lib/answer/built-in-writer.ts'
import { describeReason, isReason } from '#lib/grounding/verdict.ts'
import { Fold } from './fold.tsx'
import type { ShownTurn } from './turns.ts'

/**
 * What came of the sentences that were drafted, in words; it opens to those that were withheld. They are struck through,
 * and neither selected, copied nor printed with the answer: what the wiki does not bear out is not to be passed on.
 */
export function WithheldList({ turn }: { turn: ShownTurn }) {
  const { withheld, answer, sentences } = turn
  const shown = sentences.filter(({ kind }) => kind === 'claim').length
  const hasModel = answer !== null && (answer.answerer !== BUILT_IN || answer.fallback !== undefined)
  if (withheld.length === 0) {
    return hasModel && shown > 0 ? <p className="text-sm text-soft">{chatText.allCited(shown)}</p> : null
  }
  const reasons = [...Map.groupBy(withheld, ({ reason }) => reason)].map(([reason, those]) =>
    chatText.reasonOf(toWords(reason), those.length),
  )
  return (
    <Fold
      summary={`${chatText.allCited(shown)} ${chatText.withheld(withheld.length, reasons)}`}
      className="print:hidden"
    >
      <p className="pb-2">{chatText.withheldMeaning}</p>
      <ul className="flex select-none flex-col gap-2 pb-3">
        {withheld.map(({ text, reason, span }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: withheld sentences are only ever added at the end
          <li key={index} className="border-line border-l-2 pl-3">
            <span className="sr-only">{chatText.withheldSentence} </span>
            <s className="break-words">{text}</s>
            <span className="block text-faint">{chatText.reasonWith(toWords(reason), span)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

function toWords(reason: string): string {
  return isReason(reason) ? describeReason(reason) : chatText.unsupported
}
