import { useEffect, useId, useRef, useState } from 'react'
import { conversationText } from '#app/text/conversing.ts'
import { chatText } from '#app/text.ts'
import type { ConversationSummary } from './conversation-requests.ts'
import { ConversationRow } from './conversation-row.tsx'
import { Icon } from './icons.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import type { Conversation } from './use-conversation.ts'
import { useConversations } from './use-conversations.ts'

interface ConversationListProps {
  conversation: Conversation
  entry: string
  onLeave: () => void
  onNew: () => void
}

/** All conversations of this browser, in the chat's place: searched, opened, renamed, deleted. */
export function ConversationList({ conversation, entry, onLeave, onNew }: ConversationListProps) {
  const [query, setQuery] = useState('')
  const { found, hasFailed, reload } = useConversations(query)
  const [renamed, setRenamed] = useState<ConversationSummary | null>(null)
  const [removed, setRemoved] = useState<ConversationSummary | null>(null)
  const box = useRef<HTMLInputElement>(null)
  const hint = useId()
  useEffect(() => box.current?.focus(), [])

  return (
    <section
      aria-label={conversationText.conversations}
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={event => {
        // A menu or dialog of a row is no part of the list's element, and has the key for itself.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
        // Before the sheet around it, which would close.
        event.preventDefault()
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        if (query === '') onLeave()
        else setQuery('')
      }}
    >
      <div className="flex flex-col gap-2 border-line border-b px-4 py-3">
        <div className="relative">
          <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-faint">
            <Icon name="search" />
          </span>
          <input
            ref={box}
            type="search"
            value={query}
            maxLength={200}
            aria-label={conversationText.searchConversations}
            aria-describedby={hint}
            placeholder={conversationText.searchHint}
            onChange={event => setQuery(event.target.value)}
            className="field w-full pl-10"
          />
        </div>
        <div className="flex items-center justify-between gap-4 text-sm">
          <button type="button" onClick={onLeave} className="touch link -my-1.5 flex items-center">
            {conversationText.backToChat}
          </button>
          <button type="button" onClick={onNew} className="touch link -my-1.5 flex items-center">
            {chatText.startNew}
          </button>
        </div>
      </div>
      <p id={hint} role="status" className="sr-only">
        {found && query !== '' ? conversationText.found(found.length) : conversationText.listHint}
      </p>
      <ul className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-1">
        {found?.map(summary => (
          <ConversationRow
            key={summary.id}
            summary={summary}
            isHere={summary.entry === entry}
            isShown={summary.id === conversation.id.current}
            onOpen={async () => {
              await conversation.open(summary.id)
              onLeave()
            }}
            onRename={() => setRenamed(summary)}
            onRemove={() => setRemoved(summary)}
          />
        ))}
        {found?.length === 0 && (
          <li className="px-5 py-4 text-soft">
            {query === '' ? conversationText.noConversations : conversationText.noneFound(query)}
          </li>
        )}
        {hasFailed && (
          <li className="flex flex-wrap items-center gap-x-4 px-5 py-3">
            {conversationText.listFailed}
            <button type="button" onClick={reload} className="touch link font-semibold">
              {chatText.retry}
            </button>
          </li>
        )}
      </ul>
      <RenameDialog
        title={renamed?.title ?? null}
        onClose={() => setRenamed(null)}
        onRename={async name => {
          if (renamed) await conversation.rename(name, renamed.id)
          reload()
        }}
      />
      <RemoveDialog
        isOpen={removed !== null}
        focusedAfter={box}
        onClose={() => setRemoved(null)}
        onRemove={async () => {
          if (removed) await conversation.remove(removed.id)
          reload()
        }}
      />
    </section>
  )
}
