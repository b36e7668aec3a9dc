import { Drawer } from '@base-ui/react/drawer'
import { Popover } from '@base-ui/react/popover'
import { ClaimCard } from './claim-card.tsx'
import type { Citation } from './evidence.tsx'
import { showInArticle } from './show-in-article.ts'
import { useBackCloses } from './use-back-closes.ts'

/** The card beside the column, at the height of the sentence. */
export function CardPopover({ handle }: { handle: Popover.Handle<Citation> }) {
  const back = useBackCloses('card', () => handle.close())
  return (
    <Popover.Root
      handle={handle}
      onOpenChange={(isOpen, { reason }) => {
        if (isOpen) back.opened()
        // A press elsewhere may follow a link, and going back would overtake it.
        else back.closed(reason === 'outside-press' || reason === 'focus-out')
      }}
    >
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
                  key={payload.id}
                  citation={payload}
                  Title={Popover.Title}
                  Close={Popover.Close}
                  onShow={anchor => {
                    back.closed(true)
                    handle.close()
                    showInArticle(anchor, payload.chip)
                  }}
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

/** The card as a sheet over the chat. */
export function CardSheet({ handle, onShow }: { handle: Drawer.Handle<Citation>; onShow: () => void }) {
  const back = useBackCloses('card', () => handle.close())
  return (
    <Drawer.Root handle={handle} onOpenChange={isOpen => (isOpen ? back.opened() : back.closed())}>
      {({ payload }) => (
        <Drawer.Portal>
          <Drawer.Backdrop forceRender className="dialog-backdrop" />
          <Drawer.Viewport className="fixed inset-0 z-50 flex items-end justify-center">
            <Drawer.Popup className="chat-sheet max-h-(--card-sheet)">
              <Drawer.Content className="min-h-0 overflow-y-auto overscroll-contain">
                {payload && (
                  <ClaimCard
                    key={payload.id}
                    citation={payload}
                    Title={Drawer.Title}
                    Close={Drawer.Close}
                    onShow={anchor => {
                      back.closed(true)
                      handle.close()
                      onShow()
                      showInArticle(anchor, payload.chip)
                    }}
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
