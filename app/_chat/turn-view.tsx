import { useEffect, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import { AnswerView } from './answer-view.tsx'
import { QuestionHead } from './question-head.tsx'
import type { Failure } from './read-failure.ts'
import type { ConversationTurn } from './use-conversation.ts'

interface TurnViewProps {
  turn: ConversationTurn
  isLast: boolean
  failure: Failure | null
  onAsk: (question: string) => void
  onRetry: () => void
}

export function TurnView({ turn, isLast, failure, onAsk, onRetry }: TurnViewProps) {
  return (
    <li>
      <QuestionHead turn={turn} />
      <AnswerView turn={turn} isLast={isLast} onAsk={onAsk} />
      {turn.state === 'answering' && <Answering />}
      {turn.state === 'failed' && (
        <Interrupted message={failure?.message ?? chatText.failed} onRetry={isLast ? onRetry : null} />
      )}
      {turn.state === 'unfinished' && (
        <Interrupted message={chatText.unfinished} onRetry={isLast ? onRetry : null} />
      )}
    </li>
  )
}

// A reader who sees nothing for this long begins to wonder.
const slowMs = 6_000

function Answering() {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="answering mt-2 text-faint text-sm">{isSlow ? conversationText.slow : chatText.reading}</p>
  )
}

function Interrupted({ message, onRetry }: { message: string; onRetry: (() => void) | null }) {
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 border-accent border-l-2 pl-3 text-sm">
      <p>{message}</p>
      {onRetry && (
        <button
          type="button"
          data-action="again"
          onClick={event => {
            // The button goes, and the focus would go with it.
            event.currentTarget.closest('section')?.focus({ preventScroll: true })
            onRetry()
          }}
          className="touch link font-semibold"
        >
          {chatText.retry}
        </button>
      )}
    </div>
  )
}
