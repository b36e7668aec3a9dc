import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { IconButton } from './icon-button.tsx'
import { useBackClosesDialog } from './use-back-closes-dialog.ts'

interface DialogBoxProps {
  title: string
  description?: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** What gets the focus when it opens; without it, the first thing that can. */
  focused?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** A dialog over the page, with its title and the button that closes it. */
export function DialogBox({ title, description, isOpen, onOpenChange, focused, children }: DialogBoxProps) {
  useBackClosesDialog(isOpen, () => onOpenChange(false))
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop forceRender className="dialog-backdrop" />
        <Dialog.Popup className="dialog-box" {...(focused ? { initialFocus: focused } : {})}>
          <div className="-mt-2 -mr-2 flex items-center gap-2">
            <Dialog.Title className="flex-1 text-lg">{title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon="close" label={conversationText.closeDialog} />} />
          </div>
          {description && <Dialog.Description className="mt-1 text-soft">{description}</Dialog.Description>}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
