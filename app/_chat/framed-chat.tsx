'use client'

import { useEffect, useRef } from 'react'
import { storedUnder } from './chat-place.ts'
import { onFrameOpened } from './framed-messages.ts'
import { LoadedChat } from './loaded-chat.tsx'
import type { ChatSubject } from './subject.ts'
import { useDraft } from './use-draft.ts'

const sheet = { isOpen: false, set: () => {} }

/** The chat about one entry as a page of its own, made to stand in a frame on another site. */
export function FramedChat({ subject }: { subject: ChatSubject }) {
  const { draft, setDraft } = useDraft(storedUnder(subject.entry, 'frame'))
  const root = useRef<HTMLDivElement>(null)
  useEffect(leadLinksOut, [])
  useEffect(() => {
    const box = root.current?.querySelector('textarea')
    // What was typed before this code ran stands in the box already.
    if (box?.value) setDraft(box.value)
    return onFrameOpened(() => root.current?.querySelector('textarea')?.focus())
  }, [setDraft])
  return (
    <div ref={root} className="contents">
      <LoadedChat
        subject={subject}
        place="frame"
        draft={{ text: draft, set: setDraft, isFocused: false }}
        waiting={null}
        sheet={sheet}
      />
    </div>
  )
}

/** Has every link open in a window of its own: none of Cairn's other pages may stand in a frame. */
function leadLinksOut(): void {
  if (document.querySelector('base')) return
  const base = document.createElement('base')
  base.target = '_blank'
  document.head.append(base)
}
