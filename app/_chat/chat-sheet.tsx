import { Drawer } from '@base-ui/react/drawer'
import { type ReactNode, useEffect, useRef } from 'react'
import { chatText } from '#app/text.ts'
import { useShownConversation } from './conversation-context.tsx'
import { IconButton } from './icon-button.tsx'
import type { ChatSubject } from './subject.ts'
import { useBackCloses } from './use-back-closes.ts'

interface ChatSheetProps {
  subject: ChatSubject
  /** What the conversation is called, once there is one. */
  title: string | null
  actions: ReactNode
  /** What has the focus when it opens, or null where a keyboard on the screen would then cover the article. */
  focused: () => HTMLElement | null
  sheet: {
    isOpen: boolean
    set: (isOpen: boolean) => void
    /** Whether it leaves no more of the article than a strip. */
    isTall: boolean
    setTall: (isTall: boolean) => void
  }
  children: ReactNode
}

/** The chat as a sheet over the lower part of the page, above which the article can still be read and scrolled. */
export function ChatSheet({ subject, title, actions, focused, sheet, children }: ChatSheetProps) {
  const { isTall, setTall } = sheet
  const { isAnswering } = useShownConversation()
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Leaves room below the article, so that its end can be scrolled to above the sheet.
    document.documentElement.dataset.sheet = sheet.isOpen ? 'open' : 'closed'
    return () => {
      delete document.documentElement.dataset.sheet
    }
  }, [sheet.isOpen])
  const back = useBackCloses('sheet', () => sheet.set(false))
  const { isOpen } = sheet
  const { opened, closed } = back
  useEffect(() => {
    if (isOpen) opened()
    else closed()
  }, [isOpen, opened, closed])
  return (
    <Drawer.Root
      open={sheet.isOpen}
      onOpenChange={(isOpen, { reason, event, cancel }) => {
        // The first press stops an answer or leaves the question box, the next one closes the sheet.
        const isTaken = isAnswering || event.target instanceof HTMLTextAreaElement
        if (reason === 'escape-key' && isTaken) cancel()
        else sheet.set(isOpen)
      }}
      modal={false}
      disablePointerDismissal
    >
      <Drawer.VirtualKeyboardProvider>
        <Drawer.Portal>
          <Drawer.Viewport className="pointer-events-none fixed inset-0 z-40 flex items-end justify-center">
            <Drawer.Popup
              ref={popup}
              data-chat-keys
              initialFocus={() => focused() ?? popup.current}
              finalFocus={() => document.querySelector<HTMLElement>('.chat-bar')}
              className={`chat-sheet pointer-events-auto ${isTall ? 'h-(--sheet-tall)' : 'h-(--sheet)'}`}
            >
              <div className="relative flex touch-none items-center border-line border-b py-1 pr-2 pl-5">
                <span
                  className="absolute inset-x-0 top-1.5 mx-auto h-1 w-10 rounded-full bg-line chat-beside:hidden"
                  aria-hidden="true"
                />
                <Drawer.Title className="min-w-0 flex-1 truncate font-sans font-semibold text-base tracking-normal">
                  {title ?? chatText.title(subject.name)}
                </Drawer.Title>
                {actions}
                <IconButton
                  icon={isTall ? 'shrink' : 'grow'}
                  label={isTall ? chatText.shrink : chatText.grow}
                  onClick={() => setTall(!isTall)}
                  className="chat-beside:hidden"
                />
                <Drawer.Close render={<IconButton icon="close" label={chatText.close} />} />
              </div>
              <Drawer.Content className="flex min-h-0 flex-1 flex-col">{children}</Drawer.Content>
            </Drawer.Popup>
          </Drawer.Viewport>
        </Drawer.Portal>
      </Drawer.VirtualKeyboardProvider>
    </Drawer.Root>
  )
}
