import * as queries from '#db/queries/conversations.ts'
import { CairnError } from '#lib/errors.ts'
import { leafBelow } from './branches.ts'
import type { ConversationParts } from './hold-conversation.ts'
import { requireConversation } from './require-conversation.ts'

/** Gives a conversation a name, or takes it away with an empty one. Throws `not-found`. */
export async function renameConversation(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
  name: string,
): Promise<void> {
  await requireConversation(parts.db, conversation, session)
  await queries.updateConversation(parts.db, conversation, { name: name === '' ? null : name })
}

/** Shows the branch that holds a message, to where it was gone on with latest. Throws `not-found` and `bad-input`. */
export async function reopenBranch(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
  message: string,
): Promise<void> {
  await requireConversation(parts.db, conversation, session)
  const messages = await queries.listMessages(parts.db, conversation)
  const chosen = messages.find(({ id }) => id === message)
  if (!chosen) {
    throw new CairnError('bad-input', 'branch: this conversation has no such question.', { field: 'branch' })
  }
  await queries.updateConversation(parts.db, conversation, { leaf: leafBelow(messages, chosen).id })
}
