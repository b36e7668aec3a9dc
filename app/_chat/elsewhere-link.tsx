import { chatText } from '#app/text.ts'
import type { Answer } from '#lib/answer/answer.ts'
import { toAskHash } from './carried-question.ts'

interface ElsewhereLinkProps {
  elsewhere: NonNullable<Answer['elsewhere']>
  question: string
}

/** The way to the page of an entry of another layer, where the question waits in the box. */
export function ElsewhereLink({ elsewhere, question }: ElsewhereLinkProps) {
  return (
    <p>
      <a
        href={`${elsewhere.url}${toAskHash(question)}`}
        className="touch link inline-flex items-center font-semibold"
      >
        {chatText.elsewhere(elsewhere.name)}
      </a>
    </p>
  )
}
