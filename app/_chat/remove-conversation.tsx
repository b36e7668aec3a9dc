import { AlertDialog } from '@base-ui/react/alert-dialog'
import { chatText } from '#app/text.ts'
import { IconButton } from './icon-button.tsx'

export function RemoveConversation({ onRemove }: { onRemove: () => Promise<void> }) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={<IconButton icon="remove" label={chatText.remove} />} />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className="fixed inset-0 z-50 bg-[oklch(0_0_0/0.4)]" />
        <AlertDialog.Popup className="fixed inset-x-4 top-1/3 z-50 mx-auto max-w-sm rounded-2xl bg-raised p-6 shadow-card">
          <AlertDialog.Title className="text-lg">{chatText.removeTitle}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-soft">{chatText.removeBody}</AlertDialog.Description>
          <div className="mt-6 flex justify-end gap-2">
            <AlertDialog.Close className="touch rounded-full px-4 hover:bg-wash">
              {chatText.keep}
            </AlertDialog.Close>
            <AlertDialog.Close
              onClick={() => void onRemove()}
              className="touch rounded-full bg-accent px-4 font-semibold text-on-accent"
            >
              {chatText.removeNow}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
