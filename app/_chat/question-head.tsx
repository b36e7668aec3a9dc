import { useEffect, useRef, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import { useShownConversation } from './conversation-context.tsx'
import { EditQuestion } from './edit-question.tsx'
import { IconButton } from './icon-button.tsx'
import type { ConversationTurn } from './use-conversation.ts'
import { VersionPager } from './version-pager.tsx'

/** A question as it was asked and as it was understood, its other versions, and the way to ask it anew. */
export function QuestionHead({ turn }: { turn: ConversationTurn }) {
  const { isAnswering, edit } = useShownConversation()
  const [isEditing, setEditing] = useState(false)
  const { head, end } = useFocusAfter(isEditing, setEditing)
  const isResolved = turn.resolved !== null && !saysTheSame(turn.resolved, turn.question)
  if (isEditing) {
    return (
      <EditQuestion
        question={turn.question}
        onCancel={() => end('[data-action=edit]')}
        onAsk={text => {
          end('section')
          edit(turn, text)
        }}
      />
    )
  }
  return (
    <div ref={head} className="group">
      <div className="flex items-start gap-1">
        <h3 className="min-w-0 flex-1 whitespace-pre-line py-2 font-sans font-semibold text-[1rem] leading-snug tracking-normal">
          <span className="sr-only">{chatText.asked} </span>
          {turn.question}
        </h3>
        <IconButton
          icon="edit"
          label={conversationText.edit}
          data-action="edit"
          aria-disabled={isAnswering}
          onClick={() => {
            if (!isAnswering) setEditing(true)
          }}
          className="on-hover -mr-2.5 shrink-0"
        />
      </div>
      {turn.versions.length > 1 && <VersionPager turn={turn} />}
      {isResolved && (
        <p className="mt-1 mb-2.5 text-faint text-sm">
          {chatText.understood} {turn.resolved}
        </p>
      )}
    </div>
  )
}

// "whose code is MIT" was understood as "Whose code is MIT?": that tells a reader nothing.
function saysTheSame(resolved: string, question: string): boolean {
  const [said, asked] = [resolved, question].map(text =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return said === '' || said === asked
}

/** Ends the editing, and leads the focus to what is named: in the question's head or around it. It would be lost with the box. */
function useFocusAfter(isEditing: boolean, setEditing: (isEditing: boolean) => void) {
  const head = useRef<HTMLDivElement>(null)
  const target = useRef<string | null>(null)
  useEffect(() => {
    if (isEditing || target.current === null) return
    const found =
      head.current?.querySelector<HTMLElement>(target.current) ??
      head.current?.closest<HTMLElement>(target.current)
    found?.focus({ preventScroll: true })
    target.current = null
  }, [isEditing])
  return {
    head,
    end(selector: string) {
      target.current = selector
      setEditing(false)
    },
  }
}
