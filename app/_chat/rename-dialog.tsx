import { useRef } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { DialogBox } from './dialog-box.tsx'
import { useRequest } from './use-request.ts'

const maxNameCharacters = 120

interface RenameDialogProps {
  /** What the conversation is called now; null while the dialog is closed. */
  title: string | null
  onClose: () => void
  onRename: (name: string) => Promise<void>
}

export function RenameDialog({ title, onClose, onRename }: RenameDialogProps) {
  const { isBusy, error, run } = useRequest()
  const field = useRef<HTMLInputElement>(null)
  return (
    <DialogBox
      title={conversationText.rename}
      description={conversationText.renameHint}
      isOpen={title !== null}
      onOpenChange={onClose}
      focused={field}
    >
      <form
        className="mt-4 flex flex-col gap-4"
        onSubmit={async event => {
          event.preventDefault()
          const name = String(new FormData(event.currentTarget).get('name')).trim()
          if (await run(() => onRename(name))) onClose()
        }}
      >
        <input
          ref={field}
          name="name"
          defaultValue={title ?? ''}
          maxLength={maxNameCharacters}
          aria-label={conversationText.name}
          autoComplete="off"
          onFocus={event => event.target.select()}
          className="field"
        />
        {error && <p role="alert">{error}</p>}
        <button type="submit" aria-disabled={isBusy} className="button-main self-end">
          {conversationText.save}
        </button>
      </form>
    </DialogBox>
  )
}
