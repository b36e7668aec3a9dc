import * as queries from '#db/queries/conversations.ts'
import { type ConversationParts, unknownConversation } from './hold-conversation.ts'

/** Ends the answer that a conversation is waiting for, if any; what was released stays. Throws `not-found`. */
export async function stopAnswer(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<void> {
  await requireConversation(parts, conversation, session)
  const last = (await queries.listMessages(parts.db, conversation)).at(-1)
  if (last) parts.running.stop(last.id)
}

/** Deletes a conversation and ends its running answer. Throws `not-found`. */
export async function removeConversation(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<void> {
  await stopAnswer(parts, conversation, session)
  await queries.deleteConversation(parts.db, conversation)
}

async function requireConversation(
  parts: ConversationParts,
  conversation: string,
  session: string | null,
): Promise<void> {
  const known = await queries.findConversation(parts.db, conversation, session)
  if (!known) throw unknownConversation()
}
