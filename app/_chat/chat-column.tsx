import type { ReactNode } from 'react'
import { storageKeys } from '#app/_shell/start-script.ts'
import { chatText } from '#app/text.ts'
import { ChatHead } from './chat-head.tsx'
import { IconButton } from './icon-button.tsx'
import type { ChatSubject } from './subject.ts'

interface ChatColumnProps {
  subject: ChatSubject
  /** Buttons that belong to the conversation. */
  actions?: ReactNode
  children: ReactNode
}

/** The chat as a second column: as wide as the reader made it, or folded to a strip. The document's element says which. */
export function ChatColumn({ subject, actions, children }: ChatColumnProps) {
  return (
    <aside id="chat" aria-label={chatText.title(subject.name)} className="chat-column">
      <button type="button" onClick={() => setChat('open')} className="chat-folded">
        <span>{chatText.title(subject.name)}</span>
      </button>
      <div className="chat-unfolded">
        <ChatHead subject={subject}>
          {actions}
          <IconButton icon="widen" label={chatText.widen} onClick={toggleWide} />
          <IconButton icon="collapse" label={chatText.collapse} onClick={() => setChat('folded')} />
        </ChatHead>
        {children}
      </div>
    </aside>
  )
}

function toggleWide(): void {
  setChat(document.documentElement.dataset.chat === 'wide' ? 'open' : 'wide')
}

function setChat(state: 'open' | 'wide' | 'folded'): void {
  document.documentElement.dataset.chat = state
  localStorage.setItem(storageKeys.chat, state)
}
