import { chatText } from '#app/text.ts'
import type { WithheldSentence } from '#lib/answer/answer.ts'

/** The sentences that were drafted but not shown, each with the reason. */
export function WithheldList({ withheld }: { withheld: readonly WithheldSentence[] }) {
  if (withheld.length === 0) return null
  return (
    <details className="trail text-sm text-soft">
      <summary className="touch flex items-center">{chatText.withheld(withheld.length)}</summary>
      <p className="pb-2">{chatText.withheldMeaning}</p>
      <ul className="flex flex-col gap-2 pb-3">
        {withheld.map(({ text, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: withheld sentences are only ever added at the end
          <li key={index} className="border-line border-l-2 pl-3">
            <q>{text}</q>{' '}
            <span className="block text-faint">{chatText.reasons[reason] ?? chatText.unsupported}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
