import { conversationText } from '#app/text/conversing.ts'
import { useShownConversation } from './conversation-context.tsx'
import type { MarkOn } from './conversation-requests.ts'
import { Icon } from './icons.tsx'
import type { ConversationTurn } from './use-conversation.ts'
import { isSame } from './use-conversation-facts.ts'

/** Says that an answer, a sentence or a source is wrong or of no help, or takes that back. */
export function MarkButton({ turn, mark }: { turn: ConversationTurn; mark: MarkOn }) {
  const conversation = useShownConversation()
  const { marks } = conversation.turns.find(({ id }) => id === turn.id) ?? turn
  const isOnAnswer = mark.sentence === null && mark.claim === null
  const isSet = marks.some(other => isSame(other, mark))
  return (
    <button
      type="button"
      aria-pressed={isSet}
      title={isSet ? conversationText.takeBack : conversationText.markHint}
      onClick={() => conversation.mark(mark, !isSet)}
      className="touch flex items-center gap-1.5 rounded-full px-3 text-faint text-sm hover:bg-wash hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
    >
      <Icon name={isSet ? 'done' : mark.kind === 'wrong-source' ? 'flag' : 'unhelpful'} />
      {(isOnAnswer ? conversationText.marks : conversationText.sentenceMarks)[mark.kind]}
    </button>
  )
}
