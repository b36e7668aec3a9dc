import * as queries from '#db/queries/conversations.ts'
import type { ConversationParts } from './hold-conversation.ts'
import { requireConversation } from './require-conversation.ts'

/** Ends every answer that a conversation is waiting for; what was released stays. Throws `not-found`. */
export async function stopAnswer(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<void> {
  await requireConversation(parts.db, conversation, session)
  for (const { id } of await queries.listMessages(parts.db, conversation)) parts.running.stop(id)
}

/** Deletes a conversation, ends its running answer and its public page. Throws `not-found`. */
export async function removeConversation(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<void> {
  await stopAnswer(parts, conversation, session)
  await queries.deleteConversation(parts.db, conversation)
}
