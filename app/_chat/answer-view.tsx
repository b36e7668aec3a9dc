import { chatText } from '#app/text.ts'
import { AnswerActions } from './answer-actions.tsx'
import { AnswerTable } from './answer-table.tsx'
import { AnswerTrail } from './answer-trail.tsx'
import { ElsewhereLink } from './elsewhere-link.tsx'
import { QuestionButtons } from './question-buttons.tsx'
import { SentenceView } from './sentence-view.tsx'
import type { ConversationTurn } from './use-conversation.ts'
import { WithheldList } from './withheld-list.tsx'

interface AnswerViewProps {
  turn: ConversationTurn
  isLast: boolean
  onAsk: (question: string) => void
}

/** An answer as far as it has been released: sentences with their citations, then what it was made from. */
export function AnswerView({ turn, isLast, onAsk }: AnswerViewProps) {
  const { answer } = turn
  return (
    <div className="mt-1 flex flex-col gap-3">
      {turn.sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end
        <SentenceView key={index} turn={turn} sentence={sentence} index={index} />
      ))}
      {answer?.elsewhere && <ElsewhereLink elsewhere={answer.elsewhere} question={turn.question} />}
      <div>
        {answer?.table && <AnswerTable table={answer.table} turn={turn} />}
        <WithheldList turn={turn} />
        {answer && <AnswerTrail answer={answer} />}
        {answer && <AnswerActions turn={turn} />}
      </div>
      {answer && isLast && (
        <QuestionButtons
          label={answer.abstained ? chatText.instead : chatText.next}
          questions={answer.suggestions}
          onAsk={onAsk}
        />
      )}
    </div>
  )
}
