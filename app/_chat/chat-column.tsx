import type { ReactNode } from 'react'
import { chatText } from '#app/text.ts'
import { ChatHead } from './chat-head.tsx'
import { IconButton } from './icon-button.tsx'
import { setColumn, toggleWide } from './set-column.ts'
import type { ChatSubject } from './subject.ts'

interface ChatColumnProps {
  subject: ChatSubject
  /** What the conversation is called, once there is one. */
  title?: string | null
  /** Whether its head is full of what belongs to a conversation; its menu can widen the chat then. */
  isFull?: boolean
  /** Buttons that belong to the conversation. */
  actions?: ReactNode
  children: ReactNode
}

/** The chat as a second column: as wide as the reader made it, or folded to a strip. The document's element says which. */
export function ChatColumn({ subject, title, isFull = false, actions, children }: ChatColumnProps) {
  const name = chatText.title(subject.name)
  return (
    <aside id="chat" aria-label={name} data-chat-keys className="chat-column">
      <button type="button" onClick={() => setColumn('open')} className="chat-folded">
        <span>{name}</span>
      </button>
      <div className="chat-unfolded">
        <ChatHead title={title ?? name}>
          {actions}
          {!isFull && <IconButton icon="widen" label={chatText.widen} onClick={toggleWide} />}
          <IconButton icon="collapse" label={chatText.collapse} onClick={() => setColumn('folded')} />
        </ChatHead>
        {children}
      </div>
    </aside>
  )
}
