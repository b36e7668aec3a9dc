import { useRef, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { useShownConversation } from './conversation-context.tsx'
import type { MarkOn } from './conversation-requests.ts'
import { Icon } from './icons.tsx'
import type { ConversationTurn } from './use-conversation.ts'
import { isSame } from './use-conversation-facts.ts'

interface MarkButtonsProps {
  turn: ConversationTurn
  marks: readonly MarkOn[]
}

/** Say that an answer, a sentence or a source is wrong or of no help, or take that back; and what came of it, in words. */
export function MarkButtons({ turn, marks }: MarkButtonsProps) {
  const conversation = useShownConversation()
  const [words, setWords] = useState('')
  const presses = useRef(0)
  const set = conversation.turns.find(({ id }) => id === turn.id)?.marks ?? turn.marks
  return (
    <>
      {marks.map(mark => {
        const isSet = set.some(other => isSame(other, mark))
        return (
          <MarkButton
            key={mark.kind}
            mark={mark}
            isSet={isSet}
            onPress={async () => {
              const press = ++presses.current
              setWords('')
              const isTaken = await conversation.mark(mark, !isSet)
              // What was pressed since has words of its own.
              if (press !== presses.current) return
              if (!isTaken) setWords(conversationText.requestFailed)
              else setWords(isSet ? conversationText.takenBack : conversationText.noted)
            }}
          />
        )
      })}
      <span aria-live="polite" className={words === '' ? 'sr-only' : 'px-3 pb-2 text-faint text-sm'}>
        {words}
      </span>
    </>
  )
}

interface MarkButtonProps {
  mark: MarkOn
  isSet: boolean
  onPress: () => void
}

function MarkButton({ mark, isSet, onPress }: MarkButtonProps) {
  const isOnAnswer = mark.sentence === null && mark.claim === null
  return (
    <button
      type="button"
      aria-pressed={isSet}
      title={isSet ? conversationText.takeBack : conversationText.markHint}
      onClick={onPress}
      className="touch flex items-center gap-1.5 rounded-full px-3 text-faint text-sm hover:bg-wash hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
    >
      <Icon name={isSet ? 'done' : mark.kind === 'wrong-source' ? 'flag' : 'unhelpful'} />
      {(isOnAnswer ? conversationText.marks : conversationText.sentenceMarks)[mark.kind]}
    </button>
  )
}
