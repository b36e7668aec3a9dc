import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { ChatActions } from './chat-actions.ts'
import { ChatMenu } from './chat-menu.tsx'
import { useShownConversation } from './conversation-context.tsx'
import { IconButton } from './icon-button.tsx'

interface ChatButtonsProps {
  actions: ChatActions
  isListing: boolean
  isNarrow: boolean
}

/** The buttons of the chat's head that belong to conversations. */
export function ChatButtons({ actions, isListing, isNarrow }: ChatButtonsProps) {
  const { turns } = useShownConversation()
  return (
    <>
      <IconButton
        icon="list"
        label={conversationText.conversations}
        aria-pressed={isListing}
        onClick={actions.list}
        className="aria-pressed:bg-wash aria-pressed:text-ink"
      />
      {turns.length > 0 && !isNarrow && (
        <IconButton icon="fresh" label={chatText.startNew} onClick={actions.startNew} />
      )}
      {turns.length > 0 && !isListing && <ChatMenu actions={actions} />}
    </>
  )
}
