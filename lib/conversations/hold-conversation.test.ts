import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { conversations, entries, layers } from '#db/schema.ts'
import type { Answer, AnswerEvent, Ask, Sentence } from '#lib/answer/answer.ts'
import { OneAtATime } from '#lib/one-at-a-time.ts'
import { reopenBranch } from './change-conversation.ts'
import { collectAnswer } from './collect-answer.ts'
import { removeConversation, stopAnswer } from './end-conversation.ts'
import { type ConversationParts, holdConversation } from './hold-conversation.ts'
import { findConversation, findLatestConversation, readTurns } from './read-conversation.ts'
import { RunningAnswers } from './running-answers.ts'

const sentence = (text: string): Sentence => ({ text, kind: 'structure', check: null, citations: [] })
const understood: AnswerEvent = {
  type: 'understood',
  resolved: 'What is it?',
  answerer: 'built-in',
  wikiVersion: 'v1',
}

function finished(ask: Ask, ...texts: string[]): AnswerEvent {
  const released = texts.map(
    (text): AnswerEvent => ({ type: 'sentence', sentence: sentence(text), claims: {} }),
  )
  return { type: 'finished', answer: collectAnswer(ask.conversation, [understood, ...released]) }
}

async function* answerTwice(ask: Ask): AsyncGenerator<AnswerEvent> {
  yield understood
  yield { type: 'sentence', sentence: sentence('One.'), claims: {} }
  yield finished(ask, 'One.')
}

let db: Database
let parts: ConversationParts

beforeEach(async () => {
  db = await openDatabase(':memory:')
  await db.insert(layers).values({ slug: 'tools', name: 'Tools', summary: '', position: 0 })
  const hammer = { slug: 'hammer', layer: 'tools', name: 'Hammer', openness: 'open-source' as const }
  await db.insert(entries).values({ ...hammer, tagline: '', homepage: null, position: 0, fingerprint: '' })
  let time = 1_000
  parts = {
    db,
    running: new RunningAnswers(),
    answer: answerTwice,
    recall: async () => null,
    now: () => ++time,
    newId: randomUUID,
    arriving: new OneAtATime(),
    maxRunning: 10,
  }
})

async function drain(events: AsyncIterable<AnswerEvent>): Promise<Answer | null> {
  let answer: Answer | null = null
  for await (const event of events) if (event.type === 'finished') answer = event.answer
  return answer
}

describe('holdConversation', () => {
  test('gives an answer that was made before, in a conversation of its own, without making it again', async () => {
    const made = collectAnswer('earlier', [understood])
    const asked = { entry: 'hammer', question: 'What is it?', session: 's' }
    const recalling = { ...parts, recall: async () => made, answer: () => expect.unreachable('made again') }
    const { conversation, message, events } = await holdConversation(recalling, asked)
    expect(await drain(events)).toEqual({ ...made, conversation })
    const [turn] = await readTurns(db, conversation, message)
    expect(turn).toMatchObject({ question: 'What is it?', status: 'finished', answer: { conversation } })
  })

  test('stores the question and its whole answer', async () => {
    const started = await holdConversation(parts, { entry: 'hammer', question: 'What is it?', session: null })
    const answer = await drain(started.events)
    const stored = await findConversation(db, started.conversation, null, 0)
    expect(stored?.turns).toMatchObject([{ question: 'What is it?', status: 'finished' }])
    expect(stored?.turns[0]?.answer).toEqual(answer)
  })

  test('finishes and stores an answer whose reader left', async () => {
    const started = await holdConversation(parts, { entry: 'hammer', question: 'Q', session: null })
    await started.events.next()
    await started.events.return(undefined)
    await expect
      .poll(async () => (await findConversation(db, started.conversation, null, 0))?.turns[0]?.status)
      .toBe('finished')
  })

  test('hands the turns of a conversation to the next answer', async () => {
    const first = await holdConversation(parts, { entry: 'hammer', question: 'First?', session: null })
    await drain(first.events)
    const seen: Ask[] = []
    parts.answer = ask => {
      seen.push(ask)
      return answerTwice(ask)
    }
    const { conversation } = first
    const second = await holdConversation(parts, {
      entry: 'hammer',
      question: 'And?',
      conversation,
      session: null,
    })
    await drain(second.events)
    expect(seen[0]?.history.map(turn => turn.question)).toEqual(['First?'])
    expect(second.earlier).toHaveLength(1)
  })

  test('answers a question sent twice under one name once', async () => {
    const asked = { entry: 'hammer', question: 'Q', session: 'me', message: 'question-1' }
    const first = await holdConversation(parts, asked)
    const again = await holdConversation(parts, asked)
    expect(await drain(again.events)).toEqual(await drain(first.events))
    expect(again.conversation).toBe(first.conversation)
    const later = await holdConversation(parts, asked)
    expect(await drain(later.events)).not.toBeNull()
    const stored = await findConversation(db, first.conversation, 'me', 0)
    expect(stored?.turns).toHaveLength(1)
  })

  test('stores a double click once', async () => {
    const asked = { entry: 'hammer', question: 'Q', session: 'me', message: 'question-2' }
    const both = await Promise.all([holdConversation(parts, asked), holdConversation(parts, asked)])
    expect(both[0].conversation).toBe(both[1].conversation)
    expect(await drain(both[1].events)).toEqual(await drain(both[0].events))
    const stored = await findLatestConversation(db, 'hammer', 'me', 0)
    expect(stored?.turns).toHaveLength(1)
  })

  test('gives a newcomer who sends its first question again the conversation it began, and nobody else', async () => {
    const message = 'a'.repeat(32)
    const asked = { entry: 'hammer', question: 'Q', session: 'lost', message, isNewcomer: true }
    const first = await holdConversation(parts, asked)
    await drain(first.events)
    const refused = { code: 'bad-input', field: 'id' }
    const again = { ...asked, session: 'new' }
    await expect(holdConversation(parts, { ...again, isNewcomer: false })).rejects.toMatchObject(refused)
    await expect(holdConversation(parts, { ...again, question: 'Other' })).rejects.toMatchObject(refused)
    expect((await holdConversation(parts, again)).conversation).toBe(first.conversation)
    expect((await findConversation(db, first.conversation, 'new', 0))?.turns).toHaveLength(1)
    expect(await findConversation(db, first.conversation, 'lost', 0)).toBeNull()

    const next = { entry: 'hammer', question: 'And?', conversation: first.conversation, session: 'new' }
    await drain((await holdConversation(parts, next)).events)
    await expect(holdConversation(parts, { ...asked, session: 'third' })).rejects.toMatchObject(refused)
  })

  test('gives nobody a conversation by a name that can be guessed', async () => {
    const asked = { entry: 'hammer', question: 'Q', message: 'question-9', isNewcomer: true }
    await drain((await holdConversation(parts, { ...asked, session: 'one' })).events)
    await expect(holdConversation(parts, { ...asked, session: 'other' })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test('refuses early, and stores nothing, when too many answers are in the making', async () => {
    parts.maxRunning = 0
    await expect(
      holdConversation(parts, { entry: 'hammer', question: 'Q', session: 'me' }),
    ).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 2 })
    expect(await findLatestConversation(db, 'hammer', 'me', 0)).toBeNull()
  })

  test('refuses an entry the wiki lacks and stores nothing', async () => {
    await expect(
      holdConversation(parts, { entry: 'saw', question: 'Q', session: 'me' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await findLatestConversation(db, 'saw', 'me', 0)).toBeNull()
  })

  test('keeps a browser’s conversation from other sessions and from programs', async () => {
    const mine = await holdConversation(parts, { entry: 'hammer', question: 'Q', session: 'me' })
    await drain(mine.events)
    const { conversation } = mine
    for (const session of ['you', null]) {
      expect(await findConversation(db, conversation, session, 0)).toBeNull()
      await expect(
        holdConversation(parts, { entry: 'hammer', question: 'Q', conversation, session }),
      ).rejects.toMatchObject({ code: 'not-found' })
      await expect(removeConversation(parts, conversation, session)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    expect(await findConversation(db, conversation, 'me', 0)).not.toBeNull()
  })

  test('keeps what was released when an answer fails, and passes the error on', async () => {
    parts.answer = async function* () {
      yield understood
      yield { type: 'sentence', sentence: sentence('Released.'), claims: {} }
      throw new Error('broken')
    }
    const started = await holdConversation(parts, { entry: 'hammer', question: 'Q', session: null })
    await expect(drain(started.events)).rejects.toThrow('broken')
    const turn = (await findConversation(db, started.conversation, null, 0))?.turns[0]
    expect(turn?.status).toBe('failed')
    expect(turn?.answer?.sentences.map(({ text }) => text)).toEqual(['Released.'])
  })

  test('stops an answer and keeps what was released', async () => {
    parts.answer = async function* (ask, signal) {
      yield understood
      yield { type: 'sentence', sentence: sentence('Released.'), claims: {} }
      await new Promise(resolve => signal.addEventListener('abort', resolve))
      yield { type: 'sentence', sentence: sentence(`Too late for ${ask.entry}.`), claims: {} }
    }
    const started = await holdConversation(parts, { entry: 'hammer', question: 'Q', session: null })
    await started.events.next()
    await started.events.next()
    await stopAnswer(parts, started.conversation, null)
    await drain(started.events)
    const turn = (await findConversation(db, started.conversation, null, 0))?.turns[0]
    expect(turn?.status).toBe('stopped')
    expect(turn?.answer?.sentences.map(({ text }) => text)).toEqual(['Released.'])
  })

  test('begins a branch when a question is asked anew from an earlier place, and reopens the one it left', async () => {
    const first = await holdConversation(parts, { entry: 'hammer', question: 'First?', session: 'me' })
    await drain(first.events)
    const { conversation } = first
    const asked = { entry: 'hammer', conversation, session: 'me' }
    const second = await holdConversation(parts, { ...asked, question: 'Second?' })
    await drain(second.events)
    const edited = await holdConversation(parts, { ...asked, question: 'Edited?', after: first.message })
    await drain(edited.events)
    expect(edited.earlier).toHaveLength(1)
    const questions = async () =>
      (await findConversation(db, conversation, 'me', 0))?.turns.map(turn => turn.question)
    expect(await questions()).toEqual(['First?', 'Edited?'])

    await reopenBranch(parts, conversation, 'me', second.message)
    expect(await questions()).toEqual(['First?', 'Second?'])
    const turns = (await findConversation(db, conversation, 'me', 0))?.turns
    expect(turns?.map(({ versions }) => versions.length)).toEqual([1, 2])
  })

  test('refuses to follow a question of another conversation', async () => {
    const [one, other] = [
      await holdConversation(parts, { entry: 'hammer', question: 'One?', session: 'me' }),
      await holdConversation(parts, { entry: 'hammer', question: 'Other?', session: 'me' }),
    ]
    const asked = { entry: 'hammer', question: 'Q', conversation: one.conversation, session: 'me' }
    await expect(holdConversation(parts, { ...asked, after: other.message })).rejects.toMatchObject({
      code: 'bad-input',
      field: 'after',
    })
  })

  test('a first question that follows another is refused, and leaves no conversation behind', async () => {
    const asked = { entry: 'hammer', question: 'Q', session: 'me', after: 'question-0' }
    await expect(holdConversation(parts, asked)).rejects.toMatchObject({ code: 'bad-input', field: 'after' })
    expect(await db.select().from(conversations)).toEqual([])
  })

  test('an answer asked for anew counts among those in the making', async () => {
    const asked = { entry: 'hammer', question: 'Q', session: 'me', message: 'question-1' }
    parts.answer = async function* () {
      yield understood
      throw new Error('broken')
    }
    await expect(drain((await holdConversation(parts, asked)).events)).rejects.toThrow('broken')
    parts.maxRunning = 0
    await expect(holdConversation(parts, { ...asked, again: true })).rejects.toMatchObject({
      code: 'unavailable',
    })
  })

  test('makes an answer that ended early anew when asked to, in its place', async () => {
    const asked = { entry: 'hammer', question: 'Q', session: 'me', message: 'question-1' }
    parts.answer = async function* () {
      yield understood
      throw new Error('broken')
    }
    const first = await holdConversation(parts, asked)
    await expect(drain(first.events)).rejects.toThrow('broken')
    parts.answer = answerTwice
    const heard = await holdConversation(parts, asked)
    expect(await drain(heard.events)).toBeNull()
    const again = await holdConversation(parts, { ...asked, again: true })
    expect(await drain(again.events)).not.toBeNull()
    const turns = (await findConversation(db, first.conversation, 'me', 0))?.turns
    expect(turns?.map(({ status }) => status)).toEqual(['finished'])
  })

  test('calls an unfinished answer cut once it is older than any answer may be', async () => {
    parts.answer = async function* () {
      yield understood
      await new Promise(() => {})
    }
    const started = await holdConversation(parts, { entry: 'hammer', question: 'Q', session: null })
    const later = 10 * 60 * 1000
    expect((await findConversation(db, started.conversation, null, 0))?.turns[0]?.status).toBe('answering')
    expect((await findConversation(db, started.conversation, null, later))?.turns[0]?.status).toBe('cut')
  })
})
