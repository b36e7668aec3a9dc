import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'

interface NotReadProps {
  hasFailed: boolean
  onRetry: () => void
}

/** Stands in a card for what is being read, or could not be, with the way to try again. */
export function NotRead({ hasFailed, onRetry }: NotReadProps) {
  if (!hasFailed) return <p className="mt-1 text-faint text-sm">{conversationText.reading}</p>
  return (
    <p role="alert" className="flex flex-wrap items-center gap-x-4 text-faint text-sm">
      {conversationText.notReached}
      <button
        type="button"
        onClick={event => {
          // The button goes, and the focus would go with it.
          event.currentTarget.closest<HTMLElement>('[role=dialog]')?.focus()
          onRetry()
        }}
        className="touch link font-semibold text-ink"
      >
        {chatText.retry}
      </button>
    </p>
  )
}
