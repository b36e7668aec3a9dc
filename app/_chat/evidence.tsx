import { Drawer } from '@base-ui/react/drawer'
import { Popover } from '@base-ui/react/popover'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { CitedClaim, Sentence } from '#lib/answer/answer.ts'
import { CardPopover, CardSheet } from './claim-popups.tsx'
import type { ChatSubject } from './subject.ts'
import type { ConversationTurn } from './use-conversation.ts'

/** A claim as one sentence cites it. */
export interface Citation {
  id: string
  number: number
  claim: CitedClaim
  check: Sentence['check']
  /** The answer and the sentence that cite it; the sentence is null for a cell of a table. */
  turn: ConversationTurn
  sentence: number | null
  /** The id of the button that stands for it. */
  chip: string
}

interface EvidenceContext {
  subject: ChatSubject
  isNarrow: boolean
  popover: Popover.Handle<Citation>
  sheet: Drawer.Handle<Citation>
}

const Context = createContext<EvidenceContext | null>(null)

export function useEvidence(): EvidenceContext {
  const evidence = useContext(Context)
  if (!evidence) throw new Error('a citation stands outside of Evidence')
  return evidence
}

/**
 * Holds the one card that every citation opens: beside the sentence, or as a sheet where there is no room beside it.
 * `onShow` runs before a claim is shown in the article, which must be in sight then.
 */
export function Evidence({
  subject,
  isNarrow,
  onShow,
  children,
}: Pick<EvidenceContext, 'subject' | 'isNarrow'> & { onShow: () => void; children: ReactNode }) {
  const [handles] = useState(() => ({
    popover: Popover.createHandle<Citation>(),
    sheet: Drawer.createHandle<Citation>(),
  }))
  return (
    <Context value={{ subject, isNarrow, ...handles }}>
      {children}
      {isNarrow ? (
        <CardSheet handle={handles.sheet} onShow={onShow} />
      ) : (
        <CardPopover handle={handles.popover} />
      )}
    </Context>
  )
}
