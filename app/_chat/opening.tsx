import { chatText } from '#app/text.ts'
import { QuestionButtons } from './question-buttons.tsx'
import type { ChatSubject } from './subject.ts'

interface OpeningProps {
  subject: ChatSubject
  onAsk: (question: string) => void
}

/** What stands in a chat before the first question: what it can answer, what it cannot, and questions to begin with. */
export function Opening({ subject, onAsk }: OpeningProps) {
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <p className="font-serif text-lg">
        {chatText.can(subject.name, subject.entryCount - 1, subject.layerName, subject.noun)}
      </p>
      <p className="text-sm text-soft">{chatText.cannot(subject.claimCount)}</p>
      <QuestionButtons label={chatText.starters} questions={subject.starters} onAsk={onAsk} />
    </div>
  )
}
