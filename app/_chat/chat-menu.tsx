import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { ChatActions } from './chat-actions.ts'
import { useShownConversation } from './conversation-context.tsx'
import { IconButton } from './icon-button.tsx'
import { useChatElement } from './use-chat-element.ts'

/** Everything that can be done with a conversation, each with the key that does it. */
export function ChatMenu({ actions }: { actions: ChatActions }) {
  const { id, isFramed } = useShownConversation()
  const { trigger, chat } = useChatElement()
  const address = `/api/conversations/${id.current}/export?format=`
  return (
    <Menu.Root>
      <Menu.Trigger ref={trigger} render={<IconButton icon="more" label={conversationText.more} />} />
      <Menu.Portal container={chat}>
        <Menu.Positioner side="bottom" align="end" sideOffset={4} collisionPadding={8} className="z-50">
          {/** A press here is no swipe of the sheet around it. */}
          <Menu.Popup data-base-ui-swipe-ignore className="menu">
            <Item keys="r" onClick={actions.rename}>
              {conversationText.rename}
            </Item>
            <Item keys="s" onClick={actions.share}>
              {conversationText.share}
            </Item>
            <Menu.Separator className="menu-line" />
            <Menu.LinkItem className="menu-item" href={`${address}markdown`} download closeOnClick>
              {conversationText.exportMarkdown}
            </Menu.LinkItem>
            <Menu.LinkItem className="menu-item" href={`${address}json`} download closeOnClick>
              {conversationText.exportJson}
            </Menu.LinkItem>
            <Menu.LinkItem className="menu-item" href={`/conversations/${id.current}`} closeOnClick>
              {conversationText.print}
            </Menu.LinkItem>
            <Menu.Separator className="menu-line" />
            {!isFramed && (
              <Item keys="w" onClick={actions.widen} className="max-lg:hidden">
                {chatText.widen}
              </Item>
            )}
            <Item keys="?" onClick={actions.showKeys}>
              {conversationText.keyList}
            </Item>
            <Item keys="d" onClick={actions.remove}>
              {conversationText.remove}
            </Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

interface ItemProps {
  keys: string
  onClick: () => void
  className?: string
  children: ReactNode
}

function Item({ keys, onClick, className = '', children }: ItemProps) {
  return (
    <Menu.Item className={`menu-item ${className}`} onClick={onClick} aria-keyshortcuts={keys}>
      <span className="flex-1">{children}</span>
      <span aria-hidden="true" className="key pointer-coarse:hidden">
        {keys}
      </span>
    </Menu.Item>
  )
}
