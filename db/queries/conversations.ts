import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { type Database, writeTogether } from '#db/client.ts'
import { insertTogether } from '#db/row-writer.ts'
import { conversations, messages, shares } from '#db/schema.ts'

export type ConversationRow = typeof conversations.$inferSelect
export type MessageRow = typeof messages.$inferSelect
export type MessageStatus = MessageRow['status']

/** Stores a conversation together with its first message, both or neither. */
export async function beginConversation(
  db: Database,
  conversation: ConversationRow,
  message: MessageRow,
): Promise<void> {
  await insertTogether(db, [
    { table: conversations, row: conversation },
    { table: messages, row: message },
  ])
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

/** Answers that were given, by the ids of their messages: those after an id, so many at once. */
export async function listAnswers(
  db: Database,
  after: string,
  limit: number,
): Promise<{ id: string; answer: unknown }[]> {
  return await db
    .select({ id: messages.id, answer: messages.answer })
    .from(messages)
    .where(and(gt(messages.id, after), isNotNull(messages.answer)))
    .orderBy(asc(messages.id))
    .limit(limit)
}

/** A session's conversations, the latest first, each with whether it is shared now. */
export async function listConversations(
  db: Database,
  session: string,
  limit: number,
): Promise<(ConversationRow & { isShared: boolean })[]> {
  const rows = await db
    .select({ conversation: conversations, share: shares.id })
    .from(conversations)
    .leftJoin(shares, and(eq(shares.conversation, conversations.id), isNotNull(shares.content)))
    .where(eq(conversations.session, session))
    .orderBy(desc(conversations.updatedAt), desc(conversations.id))
    .limit(limit)
  return rows.map(({ conversation, share }) => ({ ...conversation, isShared: share !== null }))
}

/** The questions of some conversations, in the order in which they were asked. */
export async function listQuestions(
  db: Database,
  ids: readonly string[],
): Promise<Pick<MessageRow, 'conversation' | 'question'>[]> {
  return await db
    .select({ conversation: messages.conversation, question: messages.question })
    .from(messages)
    .where(inArray(messages.conversation, [...ids]))
    .orderBy(asc(messages.position))
}

/** Gives a conversation from one session to another. */
export async function moveConversation(db: Database, id: string, from: string, to: string): Promise<void> {
  await db
    .update(conversations)
    .set({ session: to })
    .where(and(eq(conversations.id, id), eq(conversations.session, from)))
}

/** The conversation with this id, whoever it belongs to. */
export async function findAnyConversation(db: Database, id: string): Promise<ConversationRow | undefined> {
  return await db.query.conversations.findFirst({ where: eq(conversations.id, id) })
}

/** Changes what a conversation is called or which branch of it is shown. */
export async function updateConversation(
  db: Database,
  id: string,
  change: { name?: string | null; leaf?: string },
): Promise<void> {
  await db.update(conversations).set(change).where(eq(conversations.id, id))
}

/** Deletes a conversation with its messages. */
export async function deleteConversation(db: Database, id: string): Promise<void> {
  await db.delete(conversations).where(eq(conversations.id, id))
}

/** All messages of a conversation, over all its branches, in the order in which they were asked. */
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

/** Adds a message, shows its branch and marks its conversation as touched, all or nothing. */
export async function insertMessage(db: Database, message: MessageRow): Promise<void> {
  await writeTogether(db, [
    db.insert(messages).values(message),
    db
      .update(conversations)
      .set({ updatedAt: message.createdAt, leaf: message.id })
      .where(eq(conversations.id, message.conversation)),
  ])
}

export async function updateMessage(
  db: Database,
  id: string,
  change: { answer: unknown; status: MessageStatus; createdAt?: number },
): Promise<void> {
  await db.update(messages).set(change).where(eq(messages.id, id))
}

/** Marks the answers that were begun before a time and never ended as cut. */
export async function markCut(db: Database, begunBefore: number): Promise<void> {
  await db
    .update(messages)
    .set({ status: 'cut' })
    .where(and(eq(messages.status, 'answering'), lt(messages.createdAt, begunBefore)))
}
