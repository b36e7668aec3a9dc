import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import type { Answer, AnswerEvent, Ask } from '#lib/answer/answer.ts'
import { CairnError } from '#lib/errors.ts'
import type { OneAtATime } from '#lib/one-at-a-time.ts'
import { getEntry } from '#lib/wiki/read-wiki.ts'
import { giveAgain } from './give-again.ts'
import { readTurns, type StoredTurn } from './read-conversation.ts'
import { requireConversation } from './require-conversation.ts'
import type { RunningAnswers } from './running-answers.ts'
import { passOn, replayAnswer, storeAnswer } from './store-answer.ts'
import { takeOver } from './take-over.ts'

/** A question as it came through the door. */
export interface Question {
  entry: string
  question: string
  /** The conversation it goes on with; a new one begins without it. */
  conversation?: string | undefined
  /** The asker's own name for this question: asked twice under one name, it is stored and answered once. */
  message?: string | undefined
  /** The message it follows, null for none: earlier than the last one, it begins a branch. The last one without it. */
  after?: string | null | undefined
  /** Whether an answer to this question that ended early is to be made anew. */
  again?: boolean | undefined
  /** The browser session that asks; null for a program. */
  session: string | null
  /** Whether the browser carried no session and was only now given this one. */
  isNewcomer?: boolean | undefined
}

export interface ConversationParts {
  db: Database
  running: RunningAnswers
  arriving: OneAtATime
  answer: (ask: Ask, signal: AbortSignal) => AsyncIterable<AnswerEvent>
  /** The answer that a first question on an entry had before, if it would be the same now. */
  recall: (entry: string, question: string) => Promise<Answer | null>
  now: () => number
  newId: () => string
  /** How many answers may be in the making at once; more are refused before anything is stored. */
  maxRunning: number
}

/** A question that was stored and is being answered. */
export interface StartedAnswer {
  conversation: string
  message: string
  /** The answers given before in this conversation, oldest first. */
  earlier: (Answer | null)[]
  /** The whole answer, where it is there already and nothing has to be waited for. */
  made: Answer | null
  events: AsyncGenerator<AnswerEvent>
}

/**
 * Stores a question and begins its answer, which runs to its end whoever listens. Every event is stored before it is
 * passed on. Throws `not-found` for an unknown entry or a conversation that this session may not read, and `unavailable`
 * when too many answers are in the making.
 */
export function holdConversation(parts: ConversationParts, asked: Question): Promise<StartedAnswer> {
  // A double click sends a question twice at once: the second waits until the first is stored, and finds it.
  return asked.message === undefined
    ? begin(parts, asked)
    : parts.arriving.run(asked.message, () => begin(parts, asked))
}

async function begin(parts: ConversationParts, asked: Question): Promise<StartedAnswer> {
  const repeated = await findRepeated(parts, asked)
  if (repeated) return repeated
  const isFirst = asked.conversation === undefined
  if (isFirst && typeof asked.after === 'string') throw noSuchQuestion()
  const made = isFirst ? await parts.recall(asked.entry, asked.question) : null
  if (made) return await giveAgain(parts, asked, made)
  await getEntry(parts.db, asked.entry)
  requireRoom(parts)

  const message = asked.message ?? parts.newId()
  const { conversation, history } = await storeQuestion(parts, asked, message)
  return startAnswer(parts, message, { conversation, entry: asked.entry, question: asked.question, history })
}

function requireRoom(parts: ConversationParts): void {
  if (parts.running.size >= parts.maxRunning) throw tooBusy()
}

function tooBusy(): CairnError {
  return new CairnError(
    'unavailable',
    'Very many questions are being answered right now. Ask again shortly.',
    { retryAfterSeconds: 2 },
  )
}

function startAnswer(parts: ConversationParts, message: string, ask: Ask): StartedAnswer {
  parts.running.start(message, signal => storeAnswer(parts, message, ask, signal))
  const events = parts.running.follow(message)
  if (!events) throw new Error(`answer ${message} ended before it began`)
  const earlier = ask.history.map(turn => turn.answer)
  return { conversation: ask.conversation, message, earlier, made: null, events }
}

/** Stores a question where it belongs, with a conversation of its own if it is the first; the turns it follows. */
async function storeQuestion(
  parts: ConversationParts,
  { entry, question, session, ...asked }: Question,
  id: string,
): Promise<{ conversation: string; history: StoredTurn[] }> {
  const createdAt = parts.now()
  const row = { id, entry, question, answer: null, status: 'answering' as const, createdAt }
  if (asked.conversation === undefined) {
    const conversation = parts.newId()
    const begun = { id: conversation, session, entry, name: null, leaf: id, createdAt, updatedAt: createdAt }
    await queries.beginConversation(parts.db, begun, { ...row, conversation, position: 0, parent: null })
    return { conversation, history: [] }
  }
  const { id: conversation, leaf } = await requireConversation(parts.db, asked.conversation, session)
  const history = await readHistory(parts, conversation, asked.after === undefined ? leaf : asked.after)
  const messages = await queries.listMessages(parts.db, conversation)
  const position = (messages.at(-1)?.position ?? -1) + 1
  await queries.insertMessage(parts.db, {
    ...row,
    conversation,
    position,
    parent: history.at(-1)?.id ?? null,
  })
  return { conversation, history }
}

async function readHistory(
  parts: ConversationParts,
  conversation: string,
  after: string | null,
): Promise<StoredTurn[]> {
  const history = await readTurns(parts.db, conversation, after)
  if (after !== null && history.length === 0) throw noSuchQuestion()
  return history
}

function noSuchQuestion(): CairnError {
  return new CairnError('bad-input', 'after: this conversation has no such question.', { field: 'after' })
}

/** The answer already begun or given to a question that was sent before under the same name. */
async function findRepeated(parts: ConversationParts, asked: Question): Promise<StartedAnswer | null> {
  if (asked.message === undefined) return null
  const stored = await queries.findMessage(parts.db, asked.message)
  if (!stored) return null
  const known =
    (await queries.findConversation(parts.db, stored.conversation, asked.session)) ??
    (await takeOver(parts.db, stored, asked))
  if (!known || stored.question !== asked.question) {
    throw new CairnError('bad-input', 'id: this id names another question.', { field: 'id' })
  }
  const turns = await readTurns(parts.db, known.id, stored.id)
  const history = turns.slice(0, -1)
  const running = parts.running.follow(stored.id)
  if (!running && asked.again && stored.status !== 'finished') {
    requireRoom(parts)
    const { entry, question } = stored
    await queries.updateMessage(parts.db, stored.id, {
      answer: null,
      status: 'answering',
      createdAt: parts.now(),
    })
    return startAnswer(parts, stored.id, { conversation: known.id, entry, question, history })
  }
  const answer = turns.at(-1)?.answer ?? null
  const isFinished = stored.status === 'finished'
  return {
    conversation: known.id,
    message: stored.id,
    earlier: history.map(turn => turn.answer),
    made: !running && isFinished ? answer : null,
    events: running ?? passOn(replayAnswer(answer, isFinished)),
  }
}
