import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type RefObject, useRef } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { useBackClosesDialog } from './use-back-closes-dialog.ts'
import { useRequest } from './use-request.ts'

interface RemoveDialogProps {
  isOpen: boolean
  onClose: () => void
  onRemove: () => Promise<void>
  /** What gets the focus when what opened it was deleted with the conversation. */
  focusedAfter: RefObject<HTMLElement | null>
}

/** Asks once more before a conversation is deleted. */
export function RemoveDialog({ isOpen, onClose, onRemove, focusedAfter }: RemoveDialogProps) {
  const isRemoved = useRef(false)
  const { isBusy, error, run } = useRequest()
  useBackClosesDialog(isOpen, onClose)
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onClose}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className="dialog-backdrop" />
        <AlertDialog.Popup
          className="dialog-box"
          finalFocus={() => (isRemoved.current && focusedAfter.current) || true}
        >
          <AlertDialog.Title className="text-lg">{conversationText.removeTitle}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-soft">
            {conversationText.removeBody}
          </AlertDialog.Description>
          {error && (
            <p role="alert" className="mt-3">
              {error}
            </p>
          )}
          <div className="mt-6 flex justify-end gap-2">
            <AlertDialog.Close className="button-plain">{conversationText.keep}</AlertDialog.Close>
            <button
              type="button"
              aria-disabled={isBusy}
              className="button-main"
              onClick={async () => {
                isRemoved.current = await run(onRemove)
                if (isRemoved.current) onClose()
              }}
            >
              {conversationText.removeNow}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
