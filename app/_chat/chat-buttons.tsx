import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { ChatActions } from './chat-actions.ts'
import { ChatMenu } from './chat-menu.tsx'
import type { ChatPlace } from './chat-place.ts'
import { useShownConversation } from './conversation-context.tsx'
import { IconButton } from './icon-button.tsx'

interface ChatButtonsProps {
  actions: ChatActions
  isListing: boolean
  place: ChatPlace
}

/** The buttons of the chat's head that belong to conversations. */
export function ChatButtons({ actions, isListing, place }: ChatButtonsProps) {
  const { turns } = useShownConversation()
  return (
    <>
      {place !== 'frame' && (
        <IconButton
          icon="list"
          label={conversationText.conversations}
          aria-pressed={isListing}
          onClick={actions.list}
          className="aria-pressed:bg-wash aria-pressed:text-ink"
        />
      )}
      {turns.length > 0 && place !== 'sheet' && (
        <IconButton icon="fresh" label={chatText.startNew} onClick={actions.startNew} />
      )}
      {turns.length > 0 && !isListing && <ChatMenu actions={actions} />}
    </>
  )
}
