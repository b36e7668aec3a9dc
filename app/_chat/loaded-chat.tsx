import { useEffect, useRef } from 'react'
import { chatText } from '#app/text.ts'
import { ChatColumn } from './chat-column.tsx'
import { ChatSheet } from './chat-sheet.tsx'
import { ConversationLog } from './conversation-log.tsx'
import { Evidence } from './evidence.tsx'
import { IconButton } from './icon-button.tsx'
import { QuestionBox } from './question-box.tsx'
import { RemoveConversation } from './remove-conversation.tsx'
import type { ChatSubject } from './subject.ts'
import { useConversation } from './use-conversation.ts'

interface LoadedChatProps {
  subject: ChatSubject
  isNarrow: boolean
  /** What stands in the question box; `isFocused`: the box this one takes the place of had the focus. */
  draft: { text: string; set: (text: string) => void; isFocused: boolean }
  /** A question that was asked before this code was there. */
  waiting: string | null
  sheet: { isOpen: boolean; set: (isOpen: boolean) => void }
}

/** The chat itself: a column beside the article, or a sheet over its lower part where there is no room for one. */
export function LoadedChat({ subject, isNarrow, draft, waiting, sheet }: LoadedChatProps) {
  const conversation = useConversation(subject.entry)
  const box = useRef<HTMLTextAreaElement>(null)
  useWaitingQuestion(waiting, conversation)
  useEffect(() => {
    if (draft.isFocused) focusAtEnd(box.current)
  }, [draft.isFocused])

  const ask = (question: string) => {
    draft.set('')
    conversation.ask(question)
  }
  const startNew = () => {
    conversation.startNew()
    box.current?.focus()
  }
  const hasTurns = conversation.turns.length > 0
  const actions = hasTurns && (
    <>
      <RemoveConversation onRemove={conversation.remove} />
      <IconButton icon="fresh" label={chatText.startNew} onClick={startNew} />
    </>
  )
  const content = (
    <Evidence subject={subject} isNarrow={isNarrow}>
      <ConversationLog conversation={conversation} subject={subject} onAsk={ask} />
      <QuestionBox
        name={subject.name}
        text={draft.text}
        isAnswering={conversation.isAnswering}
        boxRef={box}
        onText={draft.set}
        onAsk={ask}
        onStop={conversation.stop}
      />
    </Evidence>
  )
  return isNarrow ? (
    <ChatSheet subject={subject} actions={actions} sheet={sheet}>
      {content}
    </ChatSheet>
  ) : (
    <ChatColumn subject={subject} actions={actions}>
      {content}
    </ChatColumn>
  )
}

function useWaitingQuestion(waiting: string | null, conversation: ReturnType<typeof useConversation>): void {
  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (waiting === null || conversation.isLoading || asked.current === waiting) return
    asked.current = waiting
    conversation.ask(waiting)
  }, [waiting, conversation])
}

function focusAtEnd(box: HTMLTextAreaElement | null): void {
  box?.focus()
  box?.setSelectionRange(box.value.length, box.value.length)
}
