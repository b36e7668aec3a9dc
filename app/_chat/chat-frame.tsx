import type { ReactNode } from 'react'
import { Logo } from '#app/_shell/logo.tsx'
import { chatText } from '#app/text.ts'
import { ChatHead } from './chat-head.tsx'
import { toConversationAddress } from './conversation-address.ts'
import { useShownConversation } from './conversation-context.tsx'
import type { ChatSubject } from './subject.ts'

interface ChatFrameProps {
  subject: ChatSubject
  /** What the conversation is called, once there is one. */
  title: string | null
  actions: ReactNode
  children: ReactNode
}

/** The chat as all of a page that stands in a frame, with the way to the entry's own page, where it can go on. */
export function ChatFrame({ subject, title, actions, children }: ChatFrameProps) {
  const { id, turns } = useShownConversation()
  const page = `/${subject.layer}/${subject.entry}`
  const isBegun = id.current !== null && turns.length > 0
  return (
    <main aria-label={chatText.title(subject.name)} data-chat-keys className="chat-frame">
      <h1 className="sr-only">{chatText.title(subject.name)}</h1>
      <ChatHead title={title ?? chatText.title(subject.name)}>
        {actions}
        <a
          href={isBegun ? toConversationAddress(page, id.current ?? '') : page}
          aria-label={chatText.pageOf(subject.name)}
          title={chatText.pageOf(subject.name)}
          className="touch flex items-center justify-center rounded-full text-accent hover:bg-wash"
        >
          <Logo className="size-6" />
        </a>
      </ChatHead>
      {children}
    </main>
  )
}
