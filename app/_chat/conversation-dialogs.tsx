import type { RefObject } from 'react'
import { actionsIn } from './chat-actions.ts'
import { useShownConversation } from './conversation-context.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { ShareDialog } from './share-dialog.tsx'

export type OpenDialog = 'rename' | 'share' | 'remove' | 'keys' | null

interface ConversationDialogsProps {
  dialog: OpenDialog
  keys: { isOn: boolean; set: (isOn: boolean) => void }
  onClose: () => void
  /** The question box, which has the focus when the conversation was deleted. */
  box: RefObject<HTMLElement | null>
}

/** The dialogs about the conversation that is shown; one is open at most. */
export function ConversationDialogs({ dialog, keys, onClose, box }: ConversationDialogsProps) {
  const { id, isFramed, title, turns, rename, remove } = useShownConversation()
  return (
    <>
      <RenameDialog
        title={dialog === 'rename' ? title || (turns[0]?.question ?? '') : null}
        onClose={onClose}
        onRename={name => rename(name)}
      />
      <ShareDialog isOpen={dialog === 'share'} onClose={onClose} />
      <RemoveDialog
        isOpen={dialog === 'remove'}
        onClose={onClose}
        onRemove={async () => {
          if (id.current) await remove(id.current)
        }}
        focusedAfter={box}
      />
      <KeysDialog actions={actionsIn(isFramed)} isOpen={dialog === 'keys'} onClose={onClose} keys={keys} />
    </>
  )
}
