import { type KeyboardEvent, type RefObject, useId } from 'react'
import { chatText } from '#app/text.ts'
import { IconButton } from './icon-button.tsx'

export const maxQuestionCharacters = 2_000

interface QuestionBoxProps {
  /** The entry that is asked about. */
  name: string
  text: string
  isAnswering: boolean
  boxRef: RefObject<HTMLTextAreaElement | null>
  onText: (text: string) => void
  onAsk: (question: string) => void
  onStop?: () => void
  /** Runs when the up key is pressed in an empty box. */
  onUp?: () => void
  /** Runs when the box is left with the escape key. */
  onLeave?: () => void
  onFocus?: () => void
}

/** The box a question is written in: Enter sends it, Shift and Enter begin a line. */
export function QuestionBox({
  name,
  text,
  isAnswering,
  boxRef,
  onText,
  onAsk,
  onStop,
  onUp,
  onLeave,
  onFocus,
}: QuestionBoxProps) {
  const hint = useId()
  const send = () => {
    // What was typed before this code ran stands in the box at once, and in `text` only after the next rendering.
    const question = (boxRef.current?.value ?? text).trim()
    if (question !== '' && !isAnswering) onAsk(question)
  }
  const actOf = ({ key, currentTarget }: KeyboardEvent<HTMLTextAreaElement>) => {
    if (key === 'ArrowUp' && text === '') return onUp
    if (key !== 'Escape') return undefined
    if (isAnswering) return onStop
    return () => {
      leaveTo(currentTarget)
      onLeave?.()
    }
  }
  return (
    <form
      className="border-line border-t px-4 pt-3 pb-2"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <div className="mx-auto flex max-w-2xl items-end gap-1 rounded-3xl border border-strong bg-raised p-1 focus-within:outline-2 focus-within:outline-accent">
        <textarea
          ref={boxRef}
          value={text}
          rows={1}
          maxLength={maxQuestionCharacters}
          aria-label={chatText.title(name)}
          aria-describedby={hint}
          placeholder={chatText.placeholder}
          enterKeyHint="send"
          onChange={event => onText(event.target.value)}
          onFocus={onFocus}
          onKeyDown={event => {
            const act = isSendKey(event) ? send : actOf(event)
            if (!act) return
            event.preventDefault()
            act()
          }}
          className="field-sizing-content max-h-40 min-h-11 flex-1 resize-none bg-transparent px-3 py-2.5 text-[1rem] leading-6 outline-none placeholder:text-faint"
        />
        {isAnswering && onStop ? (
          <IconButton icon="stop" label={chatText.stop} onClick={onStop} className="bg-sunk" />
        ) : (
          <IconButton
            type="submit"
            icon="send"
            label={chatText.send}
            aria-disabled={text.trim() === '' || isAnswering}
            className="bg-accent text-on-accent! hover:bg-accent hover:text-on-accent not-aria-busy:aria-disabled:bg-sunk not-aria-busy:aria-disabled:text-faint!"
          />
        )}
      </div>
      <p
        id={hint}
        className="mx-auto max-w-2xl px-3 pt-1.5 text-faint text-xs pointer-coarse:sr-only [@media(max-height:30rem)]:sr-only"
      >
        {chatText.keys}
      </p>
    </form>
  )
}

// While a character is being composed, Enter belongs to the input method.
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
}

// The focus goes to the conversation, where single keys work.
function leaveTo(box: HTMLElement): void {
  const log = box.closest('[data-chat-keys]')?.querySelector<HTMLElement>('section[tabindex]')
  if (log) log.focus()
  else box.blur()
}
