import { Drawer } from '@base-ui/react/drawer'
import { Popover } from '@base-ui/react/popover'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { CitedClaim, Sentence } from '#lib/answer/answer.ts'
import { ClaimCard } from './claim-card.tsx'
import type { ChatSubject } from './subject.ts'

/** A claim as one sentence cites it. */
export interface Citation {
  id: string
  number: number
  claim: CitedClaim
  check: Sentence['check']
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

/** Holds the one card that every citation opens: beside the sentence, or as a sheet where there is no room beside it. */
export function Evidence({
  subject,
  isNarrow,
  children,
}: Pick<EvidenceContext, 'subject' | 'isNarrow'> & { children: ReactNode }) {
  const [handles] = useState(() => ({
    popover: Popover.createHandle<Citation>(),
    sheet: Drawer.createHandle<Citation>(),
  }))
  return (
    <Context value={{ subject, isNarrow, ...handles }}>
      {children}
      {isNarrow ? <CardSheet handle={handles.sheet} /> : <CardPopover handle={handles.popover} />}
    </Context>
  )
}

function CardPopover({ handle }: { handle: Popover.Handle<Citation> }) {
  return (
    <Popover.Root handle={handle}>
      {({ payload }) => (
        <Popover.Portal>
          <Popover.Positioner
            anchor={payload ? besideLog(payload.chip) : null}
            side="left"
            align="start"
            sideOffset={12}
            collisionPadding={12}
            className="z-40"
          >
            <Popover.Popup className="claim-card w-96">
              {payload && (
                <ClaimCard
                  citation={payload}
                  Title={Popover.Title}
                  Close={Popover.Close}
                  onLeave={() => handle.close()}
                />
              )}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      )}
    </Popover.Root>
  )
}

// The card stands at the height of its citation, but beside the whole column: it must not cover the sentence.
function besideLog(chip: string) {
  return () => {
    const button = document.getElementById(chip)
    const column = button?.closest('aside')
    if (!button || !column) return button
    return {
      getBoundingClientRect: () => {
        const { top, height } = button.getBoundingClientRect()
        const { left, width } = column.getBoundingClientRect()
        return new DOMRect(left, top - 24, width, height)
      },
      contextElement: button,
    }
  }
}

function CardSheet({ handle }: { handle: Drawer.Handle<Citation> }) {
  return (
    <Drawer.Root handle={handle}>
      {({ payload }) => (
        <Drawer.Portal>
          <Drawer.Backdrop forceRender className="fixed inset-0 z-50 bg-[oklch(0_0_0/0.35)]" />
          <Drawer.Viewport className="fixed inset-0 z-50 flex items-end">
            <Drawer.Popup className="chat-sheet max-h-[80dvh]">
              <Drawer.Content className="min-h-0 overflow-y-auto overscroll-contain">
                {payload && (
                  <ClaimCard
                    citation={payload}
                    Title={Drawer.Title}
                    Close={Drawer.Close}
                    onLeave={() => handle.close()}
                  />
                )}
              </Drawer.Content>
            </Drawer.Popup>
          </Drawer.Viewport>
        </Drawer.Portal>
      )}
    </Drawer.Root>
  )
}
