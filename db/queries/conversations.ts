import { and, asc, desc, eq, isNull, or } from 'drizzle-orm'
import { type Database, writeTogether } from '#db/client.ts'
import { conversations, messages } from '#db/schema.ts'

export type ConversationRow = typeof conversations.$inferSelect
export type MessageRow = typeof messages.$inferSelect
export type MessageStatus = MessageRow['status']

export async function insertConversation(db: Database, conversation: ConversationRow): Promise<void> {
  await db.insert(conversations).values(conversation)
}

/** The conversation with this id that a session may read: its own, or one that belongs to whoever holds the id. */
export async function findConversation(
  db: Database,
  id: string,
  session: string | null,
): Promise<ConversationRow | undefined> {
  const mine = session === null ? undefined : eq(conversations.session, session)
  return await db.query.conversations.findFirst({
    where: and(eq(conversations.id, id), or(isNull(conversations.session), mine)),
  })
}

/** The conversation on one entry's page that a session took part in last. */
export async function findLatestConversation(
  db: Database,
  session: string,
  entry: string,
): Promise<ConversationRow | undefined> {
  return await db.query.conversations.findFirst({
    where: and(eq(conversations.session, session), eq(conversations.entry, entry)),
    orderBy: [desc(conversations.updatedAt), desc(conversations.id)],
  })
}

/** Deletes a conversation with its messages. */
export async function deleteConversation(db: Database, id: string): Promise<void> {
  await db.delete(conversations).where(eq(conversations.id, id))
}

export async function listMessages(db: Database, conversation: string): Promise<MessageRow[]> {
  return await db
    .select()
    .from(messages)
    .where(eq(messages.conversation, conversation))
    .orderBy(asc(messages.position))
}

export async function findMessage(db: Database, id: string): Promise<MessageRow | undefined> {
  return await db.query.messages.findFirst({ where: eq(messages.id, id) })
}

/** Adds a message and marks its conversation as touched, both or neither. */
export async function insertMessage(db: Database, message: MessageRow): Promise<void> {
  await writeTogether(db, [
    db.insert(messages).values(message),
    db
      .update(conversations)
      .set({ updatedAt: message.createdAt })
      .where(eq(conversations.id, message.conversation)),
  ])
}

export async function updateMessage(
  db: Database,
  id: string,
  change: { answer: unknown; status: MessageStatus },
): Promise<void> {
  await db.update(messages).set(change).where(eq(messages.id, id))
}
