import { conversationText } from '#app/text/conversing.ts'
import { useShownConversation } from './conversation-context.tsx'
import { IconButton } from './icon-button.tsx'
import type { ConversationTurn } from './use-conversation.ts'
import { useRequest } from './use-request.ts'

/** Leads from one version of a question to the others; each brings back what followed it. */
export function VersionPager({ turn }: { turn: ConversationTurn }) {
  const { reopen, isAnswering } = useShownConversation()
  const { isBusy, error, run } = useRequest()
  const at = turn.versions.indexOf(turn.id)
  const step = (by: 1 | -1) => {
    const version = turn.versions[at + by]
    const isOff = version === undefined || isBusy || isAnswering
    return {
      'aria-disabled': isOff,
      onClick: () => {
        if (!isOff) void run(() => reopen(version))
      },
    }
  }
  return (
    <div className="-ml-3 flex flex-wrap items-center text-faint text-sm">
      <IconButton icon="earlier" label={conversationText.earlierVersion} {...step(-1)} />
      <span className="tabular-nums">{conversationText.version(at + 1, turn.versions.length)}</span>
      <IconButton icon="later" label={conversationText.laterVersion} {...step(1)} />
      {error && (
        <span role="alert" className="w-full pb-2 pl-3">
          {error}
        </span>
      )}
    </div>
  )
}
