import { useEffect, useRef, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import { showDate } from '#lib/language/show-date.ts'
import { useShownConversation } from './conversation-context.tsx'
import { DialogBox } from './dialog-box.tsx'
import { useRequest } from './use-request.ts'

/** The public page of a conversation: made, renewed, or ended. */
export function ShareDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shared, share, unshare } = useShownConversation()
  const { isBusy, error, run } = useRequest()
  const main = useRef<HTMLButtonElement>(null)
  return (
    <DialogBox
      title={conversationText.share}
      description={shared ? conversationText.sharedHint : conversationText.shareHint}
      isOpen={isOpen}
      onOpenChange={onClose}
    >
      {shared && <SharedAddress key={shared.sharedAt} id={shared.id} sharedAt={shared.sharedAt} />}
      {error && (
        <p role="alert" className="mt-3">
          {error}
        </p>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        {shared && (
          <button
            type="button"
            aria-disabled={isBusy}
            className="button-plain"
            onClick={async () => {
              if (await run(unshare)) main.current?.focus()
            }}
          >
            {conversationText.unshare}
          </button>
        )}
        <button
          ref={main}
          type="button"
          aria-disabled={isBusy}
          className={shared ? 'button-plain' : 'button-main'}
          onClick={() => run(share)}
        >
          {shared ? conversationText.shareAgain : conversationText.shareNow}
        </button>
      </div>
    </DialogBox>
  )
}

function SharedAddress({ id, sharedAt }: { id: string; sharedAt: number }) {
  const [outcome, setOutcome] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const path = `/shared/${id}`
  const address = `${location.origin}${path}`
  const day = showDate(new Date(sharedAt).toISOString().slice(0, 10))
  return (
    <div className="mt-4">
      <div className="flex gap-2">
        <input
          ref={field}
          readOnly
          value={address}
          aria-label={conversationText.shareAddress}
          onFocus={event => event.target.select()}
          className="field min-w-0 flex-1"
        />
        <button
          type="button"
          className="button-main"
          onClick={async () => {
            const isCopied = await copyText(address)
            setOutcome(isCopied ? conversationText.copied : conversationText.addressNotCopied)
            if (!isCopied) field.current?.focus()
          }}
        >
          {conversationText.copyAddress}
        </button>
      </div>
      <p role="status" className="text-accent text-sm not-empty:mt-2">
        {outcome}
      </p>
      <p className="mt-2 flex flex-wrap items-center justify-between gap-x-4 text-sm text-soft">
        <span>{conversationText.sharedOn(day)}</span>
        <a href={path} target="_blank" rel="noopener" className="touch link inline-flex items-center">
          {conversationText.openShared}
          <span className="sr-only">&nbsp;{chatText.newWindow}</span>
        </a>
      </p>
    </div>
  )
}

async function copyText(text: string): Promise<boolean> {
  try {
    // Absent where the page came over an insecure connection.
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
