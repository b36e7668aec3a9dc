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
  const wasAnswering = useRef(false)
  const [words, setWords] = useState('')
  useEffect(() => {
    const isAnswering = last?.state === 'answering'
    if (isAnswering && !wasAnswering.current) setWords(chatText.answering)
    if (last && !isAnswering && wasAnswering.current) setWords(summarize(last, failure))
    wasAnswering.current = isAnswering
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
