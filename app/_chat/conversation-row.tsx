import { Menu } from '@base-ui/react/menu'
import { showDay } from '#app/_wiki/show-day.ts'
import { conversationText } from '#app/text/conversing.ts'
import { toConversationAddress } from './conversation-address.ts'
import type { ConversationSummary } from './conversation-requests.ts'
import { IconButton } from './icon-button.tsx'
import { useChatElement } from './use-chat-element.ts'
import { useRequest } from './use-request.ts'

interface ConversationRowProps {
  summary: ConversationSummary
  /** Whether it is about the entry of this page, so that it opens in place. */
  isHere: boolean
  isShown: boolean
  onOpen: () => Promise<void>
  onRename: () => void
  onRemove: () => void
}

/** One conversation in the list: a link that opens it, beside the article it is about. */
export function ConversationRow({
  summary,
  isHere,
  isShown,
  onOpen,
  onRename,
  onRemove,
}: ConversationRowProps) {
  const { error, run } = useRequest()
  const { trigger, chat } = useChatElement()
  const { id, title, entryName, entry, url, updatedAt, questionCount, isShared } = summary
  const facts = [
    entryName ?? entry,
    showDay(updatedAt, Date.now()),
    conversationText.questions(questionCount),
    ...(isShared ? [conversationText.isShared] : []),
  ]
  return (
    <li className="flex items-center gap-1 border-line border-b pr-2 last:border-b-0 has-[a:hover]:bg-wash">
      <a
        href={url === null ? `/conversations/${id}` : toConversationAddress(url, id)}
        aria-current={isShown || undefined}
        onClick={event => {
          if (!isHere || event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          void run(onOpen)
        }}
        className="min-w-0 flex-1 py-2.5 pl-5"
      >
        <span className={`block truncate ${isShown ? 'font-semibold' : ''}`}>{title}</span>
        <span className="block truncate text-faint text-sm">{facts.join(' · ')}</span>
        {error && (
          <span role="alert" className="block text-sm">
            {error}
          </span>
        )}
      </a>
      <Menu.Root>
        <Menu.Trigger
          ref={trigger}
          render={<IconButton icon="more" label={conversationText.manage(title)} />}
        />
        <Menu.Portal container={chat}>
          <Menu.Positioner side="bottom" align="end" sideOffset={4} collisionPadding={8} className="z-50">
            {/** A press here is no swipe of the sheet around it. */}
            <Menu.Popup data-base-ui-swipe-ignore className="menu">
              <Menu.Item className="menu-item" onClick={onRename}>
                {conversationText.rename}
              </Menu.Item>
              <Menu.Item className="menu-item" onClick={onRemove}>
                {conversationText.remove}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </li>
  )
}
