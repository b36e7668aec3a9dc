import { chatText } from '#app/text.ts'
import { AnswerView } from './answer-view.tsx'
import type { Failure } from './read-failure.ts'
import type { ShownTurn } from './turns.ts'

interface TurnViewProps {
  turn: ShownTurn
  isLast: boolean
  failure: Failure | null
  onAsk: (question: string) => void
  onRetry: () => void
}

export function TurnView({ turn, isLast, failure, onAsk, onRetry }: TurnViewProps) {
  const isResolved = turn.resolved !== null && turn.resolved !== '' && turn.resolved !== turn.question
  return (
    <li>
      <h3 className="font-sans font-semibold text-base tracking-normal">
        <span className="sr-only">{chatText.asked} </span>
        {turn.question}
      </h3>
      {isResolved && (
        <p className="text-faint text-sm">
          {chatText.understood} {turn.resolved}
        </p>
      )}
      <AnswerView turn={turn} isLast={isLast} onAsk={onAsk} />
      {turn.state === 'answering' && <p className="answering mt-2 text-faint text-sm">{chatText.reading}</p>}
      {turn.state === 'failed' && (
        <Interrupted message={failure?.message ?? chatText.failed} onRetry={isLast ? onRetry : null} />
      )}
      {turn.state === 'unfinished' && (
        <Interrupted message={chatText.unfinished} onRetry={isLast ? onRetry : null} />
      )}
    </li>
  )
}

function Interrupted({ message, onRetry }: { message: string; onRetry: (() => void) | null }) {
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 border-accent border-l-2 pl-3 text-sm">
      <p>{message}</p>
      {onRetry && (
        <button type="button" onClick={onRetry} className="touch link font-semibold">
          {chatText.retry}
        </button>
      )}
    </div>
  )
}
