import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import type { ChatActions, EarlyAction } from './chat-actions.ts'
import { ChatButtons } from './chat-buttons.tsx'
import { ChatColumn } from './chat-column.tsx'
import { ChatFrame } from './chat-frame.tsx'
import type { ChatPlace } from './chat-place.ts'
import { ChatSheet } from './chat-sheet.tsx'
import { ConversationProvider } from './conversation-context.tsx'
import { ConversationDialogs, type OpenDialog } from './conversation-dialogs.tsx'
import { ConversationList } from './conversation-list.tsx'
import { ConversationLog } from './conversation-log.tsx'
import { Evidence } from './evidence.tsx'
import { leaveFrame } from './framed-messages.ts'
import { pressLast } from './press-last.ts'
import { QuestionBox } from './question-box.tsx'
import { toggleWide, unfold } from './set-column.ts'
import type { ChatSubject } from './subject.ts'
import { type Conversation, useConversation } from './use-conversation.ts'
import { useHeldQuestion } from './use-held-question.ts'
import { useKeys } from './use-keys.ts'
import { useListing } from './use-listing.ts'

interface LoadedChatProps {
  subject: ChatSubject
  place: ChatPlace
  /** What stands in the question box; `isFocused`: the box this one takes the place of had the focus. */
  draft: { text: string; set: (text: string) => void; isFocused: boolean }
  /** A question that was asked before this code was there. */
  waiting: string | null
  /** Whether the chat is shown where it is a sheet. */
  sheet: { isOpen: boolean; set: (isOpen: boolean) => void }
  /** What a key asked for before this code was there. */
  early?: EarlyAction | null
}

/** The chat itself, as a column beside the article, as a sheet over it, or alone in a frame. */
export function LoadedChat({ subject, place, draft, waiting, sheet, early = null }: LoadedChatProps) {
  const conversation = useConversation(subject.entry, place)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [isTall, setTall] = useState(false)
  // Asked before the stored conversation was there to go on with, or while an earlier question is not with the server.
  const [held, setHeld] = useState(waiting)
  const box = useRef<HTMLTextAreaElement>(null)
  const root = useRef<HTMLDivElement>(null)
  // Before anything else can happen: a key pressed between the two boxes would be lost.
  useLayoutEffect(() => {
    if (draft.isFocused) focusAtEnd(box.current)
  }, [draft.isFocused])

  const hasTurns = conversation.turns.length > 0
  const onTurns = (act: () => void) => () => {
    if (hasTurns) act()
  }
  // Once the box is there: it may come with the same rendering.
  const [focused, setFocused] = useState<{ on: 'box' | 'log' } | null>(null)
  const focusBox = () => setFocused({ on: 'box' })
  useEffect(() => {
    if (focused?.on === 'box') box.current?.focus()
    if (focused?.on === 'log') root.current?.querySelector<HTMLElement>('section[tabindex]')?.focus()
  }, [focused])
  // Where a keyboard on the screen would cover what the reader goes back to, the box does not get the focus.
  const focusChat = () => setFocused({ on: isByFinger() ? 'log' : 'box' })
  const { isListing, setListing, leave } = useListing(place === 'sheet', focusChat)
  const isToWrite = useRef(false)
  const startOfSheet = () => {
    const isToRead = isByFinger() && !isToWrite.current
    isToWrite.current = false
    return isToRead ? null : box.current
  }
  const actions: ChatActions = {
    write() {
      unfold()
      isToWrite.current = !sheet.isOpen
      sheet.set(true)
      setListing(false)
      focusBox()
    },
    list: () => setListing(!isListing),
    startNew() {
      setHeld(null)
      conversation.startNew()
      setListing(false)
      focusBox()
    },
    edit: onTurns(() => pressLast(root.current, 'edit')),
    again: onTurns(() => pressLast(root.current, 'again')),
    stop: () => {
      if (conversation.isAnswering) conversation.stop()
      else if (place === 'frame') leaveFrame()
    },
    copy: onTurns(() => pressLast(root.current, 'copy')),
    rename: onTurns(() => setDialog('rename')),
    share: onTurns(() => setDialog('share')),
    remove: onTurns(() => setDialog('remove')),
    widen: toggleWide,
    showKeys() {
      sheet.set(true)
      setDialog('keys')
    },
  }
  const keys = useKeys(actions, conversation.isFramed)
  const latest = useRef(actions)
  latest.current = actions
  // A key may still come to what stood here before when this is drawn already.
  useEffect(() => {
    if (early) latest.current[early]()
  }, [early])
  const ask = (question: string) => {
    const isHeldUp = conversation.isLoading || conversation.isUnsent
    draft.set(isHeldUp ? question : '')
    if (!isHeldUp) return conversation.ask(question)
    setHeld(question)
    if (conversation.isUnsent) conversation.retry()
  }
  const isHeld = held !== null && (conversation.isLoading || conversation.isUnsent)
  useHeldQuestion(held, conversation, question => {
    setHeld(null)
    ask(question)
  })

  const content = (
    <Evidence subject={subject} isNarrow={place !== 'column'} onShow={() => setTall(false)}>
      <div ref={root} className="flex min-h-0 flex-1 flex-col">
        {isListing ? (
          <ConversationList
            conversation={conversation}
            entry={subject.entry}
            onLeave={() => {
              setHeld(null)
              setListing(false)
              focusChat()
            }}
            onNew={actions.startNew}
          />
        ) : (
          <>
            <ConversationLog conversation={conversation} subject={subject} onAsk={ask} />
            {isHeld && conversation.isUnsent && (
              <p role="alert" className="border-line border-t px-5 py-3 text-sm">
                {conversationText.held}
              </p>
            )}
            <QuestionBox
              name={subject.name}
              text={draft.text}
              isAnswering={conversation.isAnswering || isHeld}
              boxRef={box}
              onText={text => {
                // It is asked as it was sent, or else not by itself.
                setHeld(null)
                draft.set(text)
              }}
              onAsk={ask}
              {...(conversation.isAnswering ? { onStop: conversation.stop } : {})}
              onUp={actions.edit}
              onLeave={leaveFrame}
            />
          </>
        )}
      </div>
      <ConversationDialogs dialog={dialog} keys={keys} onClose={() => setDialog(null)} box={box} />
    </Evidence>
  )
  const title = isListing ? conversationText.conversations : nameOf(conversation)
  const buttons = <ChatButtons actions={actions} isListing={isListing} place={place} />
  return (
    <ConversationProvider value={conversation}>
      {place === 'sheet' && (
        <ChatSheet
          subject={subject}
          title={title}
          actions={buttons}
          focused={startOfSheet}
          sheet={{
            isOpen: sheet.isOpen,
            set: async isOpen => {
              if (!isOpen && isListing) await leave()
              sheet.set(isOpen)
            },
            isTall,
            setTall,
          }}
        >
          {content}
        </ChatSheet>
      )}
      {place === 'column' && (
        <ChatColumn subject={subject} title={title} isFull={hasTurns || isListing} actions={buttons}>
          {content}
        </ChatColumn>
      )}
      {place === 'frame' && (
        <ChatFrame subject={subject} title={title} actions={buttons}>
          {content}
        </ChatFrame>
      )}
    </ConversationProvider>
  )
}

/** What the reader has called the conversation; null where its first question, which stands below, would stand there twice. */
function nameOf({ title, turns }: Conversation): string | null {
  return title === '' || title === turns[0]?.question ? null : title
}

function isByFinger(): boolean {
  return matchMedia('(pointer: coarse)').matches
}

function focusAtEnd(box: HTMLTextAreaElement | null): void {
  box?.focus()
  box?.setSelectionRange(box.value.length, box.value.length)
}
