import { useEffect, useRef, useState } from 'react'
import { chatText } from '#app/text.ts'
import type { Failure } from './read-failure.ts'
import type { ShownTurn } from './turns.ts'

interface AnnouncerProps {
  turns: readonly ShownTurn[]
  /** Why the last question got no answer. */
  failure: Failure | null
}

/** Tells screen readers that an answer has begun, and that it is ready or why there is none; nothing in between. */
export function Announcer({ turns, failure }: AnnouncerProps) {
  const last = turns.at(-1)
  const before = useRef({ isAnswering: false, hasFailed: false })
  const [words, setWords] = useState('')
  useEffect(() => {
    const now = { isAnswering: last?.state === 'answering', hasFailed: last?.state === 'failed' }
    const { isAnswering: wasAnswering, hasFailed: hadFailed } = before.current
    before.current = now
    if (now.isAnswering && !wasAnswering) setWords(chatText.answering)
    // Without a connection a question can fail before it was ever drawn as being answered.
    else if (last && !now.isAnswering && (wasAnswering || (now.hasFailed && !hadFailed)))
      setWords(summarize(last, failure))
  }, [last, failure])
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}

function summarize(turn: ShownTurn, failure: Failure | null): string {
  if (turn.state === 'failed') return failure?.message ?? chatText.failed
  if (turn.state === 'unfinished') return chatText.unfinished
  const citations = new Set(turn.sentences.flatMap(sentence => sentence.citations))
  return chatText.ready(turn.sentences.length, citations.size)
}
