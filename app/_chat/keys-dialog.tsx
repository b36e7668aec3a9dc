import { Switch } from '@base-ui/react/switch'
import { conversationText } from '#app/text/conversing.ts'
import { type ChatActions, keyOf } from './chat-actions.ts'
import { DialogBox } from './dialog-box.tsx'

interface KeysDialogProps {
  actions: readonly (keyof ChatActions)[]
  isOpen: boolean
  onClose: () => void
  keys: { isOn: boolean; set: (isOn: boolean) => void }
}

/** Lists what each key does, and turns them on or off. */
export function KeysDialog({ actions, isOpen, onClose, keys }: KeysDialogProps) {
  return (
    <DialogBox
      title={conversationText.keyList}
      description={conversationText.keyHint}
      isOpen={isOpen}
      onOpenChange={onClose}
    >
      <dl className="mt-4 grid grid-cols-[3.5rem_minmax(0,1fr)] items-baseline gap-y-1.5">
        {actions.map(action => (
          <div key={action} className="contents">
            <dt>
              <kbd className="key">{keyOf[action] === 'Escape' ? 'Esc' : keyOf[action]}</kbd>
            </dt>
            <dd>{conversationText.actions[action]}</dd>
          </div>
        ))}
        <div className="contents">
          <dt>
            <kbd className="key">↑</kbd>
          </dt>
          <dd>{conversationText.upKey}</dd>
        </div>
      </dl>
      {/** biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control */}
      <label className="touch mt-4 flex items-center justify-between border-line border-t pt-3">
        {conversationText.keysOn}
        <Switch.Root checked={keys.isOn} onCheckedChange={keys.set} className="switch">
          <Switch.Thumb className="switch-thumb" />
        </Switch.Root>
      </label>
    </DialogBox>
  )
}
