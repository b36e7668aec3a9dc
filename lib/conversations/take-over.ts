import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import type { Question } from './hold-conversation.ts'

/** What the chat names its questions by (app/_chat/new-question-id.ts): 128 random bits. Programs may choose names that can be guessed. */
const unguessable = /^[0-9a-f]{32}$/

/**
 * Gives a newcomer the conversation that it began itself: a browser's first question may reach the server while all that
 * comes back is lost, the cookie with it. Whoever sends the same question again, by its unguessable name and without a
 * cookie, asked it, as long as nothing else was said in that conversation. Undefined for everyone else.
 */
export async function takeOver(
  db: Database,
  stored: queries.MessageRow,
  { session, question, isNewcomer }: Question,
): Promise<queries.ConversationRow | undefined> {
  if (!isNewcomer || session === null) return undefined
  if (!unguessable.test(stored.id) || stored.question !== question) return undefined
  const found = await queries.findAnyConversation(db, stored.conversation)
  if (!found?.session) return undefined
  if ((await queries.listMessages(db, found.id)).length > 1) return undefined
  await queries.moveConversation(db, found.id, found.session, session)
  return { ...found, session }
}
