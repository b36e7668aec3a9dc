import { useEffect, useRef, useState } from 'react'
import { chatText } from '#app/text.ts'
import type { ShownTurn } from './turns.ts'

/** Tells screen readers that an answer has begun and that it is ready, and nothing in between. */
export function Announcer({ turns }: { turns: readonly ShownTurn[] }) {
  const last = turns.at(-1)
  const wasAnswering = useRef(false)
  const [words, setWords] = useState('')
  useEffect(() => {
    const isAnswering = last?.state === 'answering'
    if (isAnswering && !wasAnswering.current) setWords(chatText.answering)
    if (last && !isAnswering && wasAnswering.current) setWords(summarize(last))
    wasAnswering.current = isAnswering
  }, [last])
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}

function summarize(turn: ShownTurn): string {
  if (turn.state === 'failed') return chatText.failed
  if (turn.state === 'unfinished') return chatText.unfinished
  const citations = new Set(turn.sentences.flatMap(sentence => sentence.citations))
  return chatText.ready(turn.sentences.length, citations.size)
}
