import type { Database } from '#db/client.ts'
import * as queries from '#db/queries/conversations.ts'
import type { Answer, AnswerEvent, Ask } from '#lib/answer/answer.ts'
import { CairnError } from '#lib/errors.ts'
import { getEntry } from '#lib/wiki/read-wiki.ts'
import { collectAnswer } from './collect-answer.ts'
import { readTurns } from './read-conversation.ts'
import type { RunningAnswers } from './running-answers.ts'

/** A question as it came through the door. */
export interface Question {
  entry: string
  question: string
  /** The conversation it goes on with; a new one begins without it. */
  conversation?: string | undefined
  /** The asker's own name for this question: asked twice under one name, it is stored and answered once. */
  message?: string | undefined
  /** The browser session that asks; null for a program. */
  session: string | null
}

export interface ConversationParts {
  db: Database
  running: RunningAnswers
  answer: (ask: Ask, signal: AbortSignal) => AsyncIterable<AnswerEvent>
  now: () => number
  newId: () => string
}

/** A question that was stored and is being answered. */
export interface StartedAnswer {
  conversation: string
  message: string
  /** The answers given before in this conversation, oldest first. */
  earlier: (Answer | null)[]
  events: AsyncGenerator<AnswerEvent>
}

/**
 * Stores a question and begins its answer, which runs to its end whoever listens. Every event is stored before it is
 * passed on. Throws `not-found` for an unknown entry or a conversation that this session may not read.
 */
export async function holdConversation(parts: ConversationParts, asked: Question): Promise<StartedAnswer> {
  await getEntry(parts.db, asked.entry)
  const repeated = await findRepeated(parts, asked)
  if (repeated) return repeated

  const conversation = await continueConversation(parts, asked)
  const history = await readTurns(parts.db, conversation)
  const message = asked.message ?? parts.newId()
  await queries.insertMessage(parts.db, {
    id: message,
    conversation,
    position: history.length,
    entry: asked.entry,
    question: asked.question,
    answer: null,
    status: 'answering',
    createdAt: parts.now(),
  })
  const ask: Ask = { conversation, entry: asked.entry, question: asked.question, history }
  parts.running.start(message, signal => storeEvents(parts, message, ask, signal))
  const events = parts.running.follow(message)
  if (!events) throw new Error(`answer ${message} ended before it began`)
  return { conversation, message, earlier: history.map(turn => turn.answer), events }
}

/** Runs the pipeline and stores what it released before passing it on. */
async function* storeEvents(
  parts: ConversationParts,
  message: string,
  ask: Ask,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const events: AnswerEvent[] = []
  const store = (status: queries.MessageStatus) =>
    queries.updateMessage(parts.db, message, { answer: collectAnswer(ask.conversation, events), status })
  try {
    for await (const event of parts.answer(ask, signal)) {
      if (signal.aborted && event.type !== 'finished') break
      events.push(event)
      // A question understood is worth no write of its own: nothing of the answer has been shown yet.
      if (event.type !== 'understood') await store(event.type === 'finished' ? 'finished' : 'answering')
      yield event
    }
    if (events.at(-1)?.type !== 'finished') await store('stopped')
  } catch (error) {
    await store('failed')
    throw error
  }
}

async function continueConversation(parts: ConversationParts, asked: Question): Promise<string> {
  if (asked.conversation !== undefined) {
    const known = await queries.findConversation(parts.db, asked.conversation, asked.session)
    if (!known) throw unknownConversation()
    return known.id
  }
  const id = parts.newId()
  const createdAt = parts.now()
  await queries.insertConversation(parts.db, {
    id,
    session: asked.session,
    entry: asked.entry,
    createdAt,
    updatedAt: createdAt,
  })
  return id
}

/** The answer already begun or given to a question that was sent before under the same name. */
async function findRepeated(parts: ConversationParts, asked: Question): Promise<StartedAnswer | null> {
  if (asked.message === undefined) return null
  const stored = await queries.findMessage(parts.db, asked.message)
  if (!stored) return null
  const known = await queries.findConversation(parts.db, stored.conversation, asked.session)
  if (!known || stored.question !== asked.question) {
    throw new CairnError('bad-input', 'id: this id names another question.', { field: 'id' })
  }
  const turns = await readTurns(parts.db, known.id)
  return {
    conversation: known.id,
    message: stored.id,
    earlier: turns.slice(0, stored.position).map(turn => turn.answer),
    events: parts.running.follow(stored.id) ?? replay(turns[stored.position]?.answer ?? null),
  }
}

async function* replay(answer: Answer | null): AsyncGenerator<AnswerEvent> {
  if (!answer) return
  const { resolved, answerer, wikiVersion } = answer
  yield { type: 'understood', resolved, answerer, wikiVersion }
  for (const sentence of answer.sentences) {
    const cited = sentence.citations.flatMap(id => {
      const claim = answer.claims[id]
      return claim ? [[id, claim] as const] : []
    })
    yield { type: 'sentence', sentence, claims: Object.fromEntries(cited) }
  }
  yield { type: 'finished', answer }
}

/** One message for "does not exist" and "is not yours": the difference would tell a stranger which ids exist. */
export function unknownConversation(): CairnError {
  return new CairnError('not-found', 'There is no such conversation, or it belongs to another browser.', {
    field: 'conversation',
  })
}
