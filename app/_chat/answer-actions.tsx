import { useEffect, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { copyAnswer } from './copy-answer.ts'
import { useEvidence } from './evidence.tsx'
import { IconButton } from './icon-button.tsx'
import { MarkButtons } from './mark-buttons.tsx'
import type { ConversationTurn } from './use-conversation.ts'

/** What can be done with an answer: take it along with its footnotes, or say what is wrong with it. */
export function AnswerActions({ turn }: { turn: ConversationTurn }) {
  const about = { message: turn.id, sentence: null, claim: null }
  const citesAny = Object.keys(turn.claims).length > 0
  return (
    <div className="-ml-3 flex flex-wrap items-center">
      <CopyButton turn={turn} />
      <MarkButtons
        turn={turn}
        marks={[
          { ...about, kind: 'not-helpful' },
          ...(citesAny ? [{ ...about, kind: 'wrong-source' as const }] : []),
        ]}
      />
    </div>
  )
}

// Long enough to be read, short enough to be copied again.
const copiedMs = 2_500

function CopyButton({ turn }: { turn: ConversationTurn }) {
  const { subject } = useEvidence()
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  useEffect(() => {
    if (state === 'ready') return
    const timer = setTimeout(() => setState('ready'), copiedMs)
    return () => clearTimeout(timer)
  }, [state])
  const words = {
    ready: conversationText.copy,
    copied: conversationText.copied,
    refused: conversationText.copyRefused,
  }
  return (
    <>
      <IconButton
        icon={state === 'copied' ? 'done' : 'copy'}
        label={conversationText.copy}
        data-action="copy"
        onClick={() =>
          copyAnswer(turn, subject).then(
            () => setState('copied'),
            () => setState('refused'),
          )
        }
      />
      <span aria-live="polite" className={state === 'ready' ? 'sr-only' : 'pr-2 text-faint text-sm'}>
        {state === 'ready' ? '' : words[state]}
      </span>
    </>
  )
}
