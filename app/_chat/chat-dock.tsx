'use client'

import { useEffect, useRef, useState } from 'react'
import { chatText } from '#app/text.ts'
import { isFromHere, leadsToChat, takeCarriedQuestion } from './carried-question.ts'
import type { EarlyAction } from './chat-actions.ts'
import { ChatColumn } from './chat-column.tsx'
import { Opening } from './opening.tsx'
import { QuestionBox } from './question-box.tsx'
import type { ChatSubject } from './subject.ts'
import { useDraft } from './use-draft.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useEarlyKeys } from './use-keys.ts'
import { useLoadedChat } from './use-loaded-chat.ts'

/**
 * The place of the chat on an entry's page. Until the chat's code is there, which is loaded when the browser is idle or
 * the reader reaches for it, the opening words and the question box stand in its place, and a question waits.
 */
export function ChatDock({ subject }: { subject: ChatSubject }) {
  const isNarrow = useIsNarrow()
  const { draft, setDraft } = useDraft(subject.entry)
  const [waiting, setWaiting] = useState<string | null>(null)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const { Loaded, load, hasFailed } = useLoadedChat(isNarrow)

  useEffect(() => {
    // What was typed before this code ran stands in the box already.
    if (box.current?.value) setDraft(box.current.value)
    if (!leadsToChat(location.hash)) return
    const carried = takeCarriedQuestion()
    if (carried) setDraft(carried)
    if (carried && isFromHere()) setWaiting(carried)
    setSheetOpen(true)
    load()
    box.current?.focus()
  }, [load, setDraft])

  useEffect(() => {
    const follow = () => {
      if (!leadsToChat(location.hash)) return
      setSheetOpen(true)
      load()
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [load])

  const [early, setEarly] = useState<EarlyAction | null>(null)
  useEarlyKeys(Loaded === null, action => {
    setEarly(action)
    // Where the box is in sight, it takes what is typed while the code is on its way.
    if (action === 'write') box.current?.focus()
    load()
  })

  function ask(question: string): void {
    setDraft(question)
    setWaiting(question)
    load()
  }
  // The box keeps its question until the chat takes it, and a chat that cannot be loaded takes none.
  const isWaiting = waiting !== null && !hasFailed

  const isLost = (isSheetOpen || early !== null) && !Loaded && hasFailed
  const bar = (
    <button
      type="button"
      onClick={() => {
        setSheetOpen(true)
        // A key that was pressed in vain is not what this asks for.
        setEarly(null)
        load()
      }}
      className={`chat-bar ${isSheetOpen && Loaded ? 'hidden' : ''}`}
    >
      {isSheetOpen && !Loaded && !hasFailed ? chatText.opening : chatText.title(subject.name)}
      {isLost && (
        <span role="alert" className="block font-normal text-sm">
          {chatText.notOpened}
        </span>
      )}
    </button>
  )
  if (Loaded) {
    return (
      <>
        {bar}
        <Loaded
          subject={subject}
          place={isNarrow ? 'sheet' : 'column'}
          draft={{ text: draft, set: setDraft, isFocused: document.activeElement === box.current }}
          waiting={waiting}
          sheet={{ isOpen: isSheetOpen, set: setSheetOpen }}
          early={early}
        />
      </>
    )
  }
  return (
    <>
      {bar}
      <ChatColumn subject={subject}>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
          <Opening subject={subject} onAsk={ask} />
        </div>
        {hasFailed && (waiting !== null || early !== null) && (
          <p role="alert" className="border-line border-t px-5 py-3 text-sm">
            {waiting === null ? chatText.notOpened : chatText.notLoaded}
          </p>
        )}
        <QuestionBox
          name={subject.name}
          text={draft}
          isAnswering={isWaiting}
          boxRef={box}
          onText={setDraft}
          onAsk={ask}
          onFocus={load}
        />
      </ChatColumn>
    </>
  )
}
