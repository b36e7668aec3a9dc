import { type KeyboardEvent, useId, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { isSendKey, maxQuestionCharacters } from './question-box.tsx'

interface EditQuestionProps {
  question: string
  onAsk: (text: string) => void
  onCancel: () => void
}

/** Writes a question anew in its place. What followed the earlier wording stays, as a version that can be reopened. */
export function EditQuestion({ question, onAsk, onCancel }: EditQuestionProps) {
  const [text, setText] = useState(question)
  const hint = useId()
  const ask = () => {
    if (text.trim() !== '') onAsk(text.trim())
  }
  const press = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      event.preventDefault()
      ask()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      event.nativeEvent.stopImmediatePropagation()
      onCancel()
    }
  }
  return (
    <form
      className="mb-3 rounded-2xl border border-strong bg-raised p-2 focus-within:outline-2 focus-within:outline-accent"
      onSubmit={event => {
        event.preventDefault()
        ask()
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here
        autoFocus
        value={text}
        rows={2}
        maxLength={maxQuestionCharacters}
        aria-label={conversationText.edit}
        aria-describedby={hint}
        enterKeyHint="send"
        onChange={event => setText(event.target.value)}
        onKeyDown={press}
        onFocus={event => event.target.setSelectionRange(text.length, text.length)}
        className="field-sizing-content max-h-40 min-h-11 w-full resize-none bg-transparent px-2 py-1 text-[1rem] outline-none"
      />
      <p id={hint} className="px-2 text-faint text-xs">
        {conversationText.editHint}
      </p>
      <div className="mt-1 flex justify-end gap-1">
        <button type="button" className="button-plain" onClick={onCancel}>
          {conversationText.cancel}
        </button>
        <button type="submit" className="button-main" disabled={text.trim() === ''}>
          {conversationText.askThis}
        </button>
      </div>
    </form>
  )
}
