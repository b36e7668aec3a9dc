import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import { Answer, type Turn } from '#lib/answer/answer.ts'

/** How an answer stands: `cut` when the server that made it ended before the answer did. */
type TurnStatus = queries.MessageStatus | 'cut'

export interface StoredTurn extends Turn {
  id: string
  status: TurnStatus
}

export interface Conversation {
  id: string
  entry: string
  turns: StoredTurn[]
}

// No answer may take longer than a minute; one still unfinished after two has lost its server.
const longestAnswerMs = 120_000

/** The turns of a conversation, oldest first. */
export async function readTurns(db: Database, conversation: string, now?: number): Promise<StoredTurn[]> {
  const rows = await queries.listMessages(db, conversation)
  return rows.map(row => ({
    id: row.id,
    entry: row.entry,
    question: row.question,
    answer: row.answer === null ? null : Answer.parse(row.answer),
    status:
      now !== undefined && row.status === 'answering' && now - row.createdAt > longestAnswerMs
        ? 'cut'
        : row.status,
  }))
}

/** A conversation that this session may read, or null. */
export async function findConversation(
  db: Database,
  id: string,
  session: string | null,
  now: number,
): Promise<Conversation | null> {
  const row = await queries.findConversation(db, id, session)
  return row ? { id: row.id, entry: row.entry, turns: await readTurns(db, row.id, now) } : null
}

/** The conversation this session held last on an entry's page, or null. */
export async function findLatestConversation(
  db: Database,
  entry: string,
  session: string,
  now: number,
): Promise<Conversation | null> {
  const row = await queries.findLatestConversation(db, session, entry)
  return row ? { id: row.id, entry: row.entry, turns: await readTurns(db, row.id, now) } : null
}
