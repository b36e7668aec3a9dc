import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import { findShareOf } from '#db/queries/shares.ts'
import { Answer, type Turn } from '#lib/answer/answer.ts'
import { branchTo, versionsOf } from './branches.ts'
import type { Mark } from './mark.ts'
import { readMarks } from './marks.ts'

export interface StoredTurn extends Turn {
  id: string
  status: queries.MessageStatus
  /** All versions of this question, itself among them, in the order in which they were asked. */
  versions: string[]
}

export interface Conversation {
  id: string
  entry: string
  /** What its reader calls it, or its first question. */
  title: string
  /** The branch that is shown, with what the reader objected to in each answer. */
  turns: (StoredTurn & { marks: Mark[] })[]
  /** The public page that shows it, while there is one. */
  share: { id: string; sharedAt: number } | null
}

/** No answer may take longer than a minute; one still unfinished after two has lost its server. */
export const longestAnswerMs = 120_000

/** The turns of the branch that ends in `leaf`, oldest first. */
export async function readTurns(
  db: Database,
  conversation: string,
  leaf: string | null,
  now?: number,
): Promise<StoredTurn[]> {
  const rows = await queries.listMessages(db, conversation)
  return branchTo(rows, leaf).map(row => ({
    id: row.id,
    entry: row.entry,
    question: row.question,
    answer: row.answer === null ? null : Answer.parse(row.answer),
    status:
      now !== undefined && row.status === 'answering' && now - row.createdAt > longestAnswerMs
        ? 'cut'
        : row.status,
    versions: versionsOf(rows, row),
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
  return row ? await readConversation(db, row, now) : null
}

/** The conversation this session held last on an entry's page, or null. */
export async function findLatestConversation(
  db: Database,
  entry: string,
  session: string,
  now: number,
): Promise<Conversation | null> {
  const row = await queries.findLatestConversation(db, session, entry)
  return row ? await readConversation(db, row, now) : null
}

async function readConversation(
  db: Database,
  { id, entry, name, leaf }: queries.ConversationRow,
  now: number,
): Promise<Conversation> {
  const turns = await readTurns(db, id, leaf, now)
  const [share, marks] = await Promise.all([
    findShareOf(db, id),
    readMarks(
      db,
      turns.map(turn => turn.id),
    ),
  ])
  return {
    id,
    entry,
    title: name ?? turns[0]?.question ?? '',
    turns: turns.map(turn => ({ ...turn, marks: marks.get(turn.id) ?? [] })),
    share: share && share.content !== null ? { id: share.id, sharedAt: share.sharedAt } : null,
  }
}
