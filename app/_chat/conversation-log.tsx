import { chatText } from '#app/text.ts'
import { Announcer } from './announcer.tsx'
import { Icon } from './icons.tsx'
import { Opening } from './opening.tsx'
import type { ChatSubject } from './subject.ts'
import { TurnView } from './turn-view.tsx'
import type { Conversation } from './use-conversation.ts'
import { useFollowScroll } from './use-follow-scroll.ts'

interface ConversationLogProps {
  conversation: Conversation
  subject: ChatSubject
  onAsk: (question: string) => void
}

/** All turns of a conversation, or the opening words where there are none. */
export function ConversationLog({ conversation, subject, onAsk }: ConversationLogProps) {
  const { turns, failure, retry } = conversation
  const { log, isAtEnd, toEnd } = useFollowScroll(turns)
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <section
        ref={log}
        aria-label={chatText.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="@container-size min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 py-4 focus-visible:-outline-offset-2"
      >
        <ol className="flex flex-col gap-8 mx-auto max-w-2xl *:last:min-h-[calc(100cqh-1rem)]">
          {turns.map((turn, index) => (
            <TurnView
              // Versions of a question take each other's place, so that the focus stays.
              key={turn.versions[0] ?? turn.id}
              turn={turn}
              isLast={index === turns.length - 1}
              failure={index === turns.length - 1 ? failure : null}
              onAsk={onAsk}
              onRetry={retry}
            />
          ))}
        </ol>
        {turns.length === 0 && <Opening subject={subject} onAsk={onAsk} />}
        {/* As high as the button below: where that goes, nothing moves that is being read or pressed. */}
        {isAtEnd && turns.length > 0 && <div className="to-end-room" />}
      </section>
      {!isAtEnd && turns.length > 0 && (
        <button type="button" onClick={toEnd} className="to-end touch">
          <Icon name="down" />
          {chatText.toEnd}
        </button>
      )}
      <Announcer turns={turns} failure={failure} />
    </div>
  )
}
