import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { claims, entries, facets, layers } from '#db/schema.ts'
import type { Answer, AnswerEvent, Ask, CitedClaim } from '#lib/answer/answer.ts'
import { OneAtATime } from '#lib/one-at-a-time.ts'
import { renameConversation } from './change-conversation.ts'
import { collectAnswer } from './collect-answer.ts'
import { removeConversation } from './end-conversation.ts'
import { exportConversation } from './export-conversation.ts'
import { type ConversationParts, holdConversation } from './hold-conversation.ts'
import { listConversations } from './list-conversations.ts'
import { markAnswer } from './mark-answer.ts'
import { findConversation } from './read-conversation.ts'
import { readGaps } from './read-gaps.ts'
import { RunningAnswers } from './running-answers.ts'
import { findShared, shareConversation, unshareConversation } from './share-conversation.ts'

const cited: CitedClaim = {
  entry: 'hammer',
  layer: 'tools',
  facet: 'pricing',
  text: 'A hammer costs 10 euros.',
  status: 'current',
  by: null,
  asOf: null,
  url: '/tools/hammer#pricing-1',
  sources: [],
}

/** Answers from one claim, except for questions that hold "chairman", which it refuses. */
async function* answer(ask: Ask): AsyncGenerator<AnswerEvent> {
  const understood: AnswerEvent = {
    type: 'understood',
    resolved: ask.question,
    answerer: 'built-in',
    wikiVersion: 'v1',
  }
  yield understood
  const isRefused = ask.question.includes('chairman')
  const empty = collectAnswer(ask.conversation, [understood])
  const given: Answer = isRefused
    ? { ...empty, abstained: true }
    : {
        ...empty,
        sentences: [{ text: cited.text, kind: 'claim', check: 'quoted', citations: ['hammer/pricing-1'] }],
        claims: { 'hammer/pricing-1': cited },
        withheld: [{ text: 'It costs 99 euros.', reason: 'number', span: '99' }],
      }
  yield { type: 'finished', answer: given }
}

let db: Database
let parts: ConversationParts

beforeEach(async () => {
  db = await openDatabase(':memory:')
  await db.insert(layers).values({ slug: 'tools', name: 'Tools', summary: '', position: 0 })
  await db.insert(facets).values({ slug: 'pricing', name: 'Pricing', words: ['price', 'cost'], position: 0 })
  const hammer = { slug: 'hammer', layer: 'tools', name: 'Hammer', openness: 'open-source' as const }
  await db.insert(entries).values({ ...hammer, tagline: '', homepage: null, position: 0, fingerprint: '' })
  await db.insert(claims).values({
    ...{ id: 'hammer/pricing-1', entry: 'hammer', layer: 'tools', facet: 'pricing', text: cited.text },
    ...{ status: 'current', by: null, asOf: null, checked: true, position: 0 },
  })
  let time = Date.UTC(2026, 10, 25)
  parts = {
    db,
    running: new RunningAnswers(),
    answer,
    recall: async () => null,
    now: () => ++time,
    newId: randomUUID,
    arriving: new OneAtATime(),
    maxRunning: 10,
  }
})

async function ask(question: string, conversation?: string) {
  const started = await holdConversation(parts, { entry: 'hammer', question, conversation, session: 'me' })
  for await (const _ of started.events);
  return started
}

describe('listing and naming', () => {
  test('lists a session’s own conversations, the latest first, by every word of a query', async () => {
    await ask('What does it cost?')
    const { conversation } = await ask('How heavy is it?')
    await renameConversation(parts, conversation, 'me', 'Wéights')
    const titles = async (query: string, session = 'me') =>
      (await listConversations(db, session, query)).map(({ title }) => title)
    expect(await titles('')).toEqual(['Wéights', 'What does it cost?'])
    expect(await titles('WEIGHTS heavy')).toEqual(['Wéights'])
    expect(await titles('cost heavy')).toEqual([])
    expect(await titles('', 'you')).toEqual([])
  })

  test('calls a conversation by its first question again when its name is taken away', async () => {
    const { conversation } = await ask('What does it cost?')
    await renameConversation(parts, conversation, 'me', 'Prices')
    await renameConversation(parts, conversation, 'me', '')
    expect((await findConversation(db, conversation, 'me', 0))?.title).toBe('What does it cost?')
  })
})

describe('sharing', () => {
  test('freezes what was shared, tells what the wiki changed, and keeps its address', async () => {
    const { conversation } = await ask('What does it cost?')
    const { id } = await shareConversation(parts, conversation, 'me')
    await ask('And later?', conversation)
    await db.update(claims).set({ text: 'A hammer costs 12 euros.' })
    const shared = await findShared(db, id)
    expect(shared?.document.turns.map(({ question }) => question)).toEqual(['What does it cost?'])
    expect(shared?.document.turns[0]?.answer?.sentences[0]?.text).toBe(cited.text)
    expect(shared?.changes.get('hammer/pricing-1')?.text).toContainEqual({ kind: 'added', text: '12' })

    await unshareConversation(parts, conversation, 'me')
    expect(await findShared(db, id)).toBeNull()
    expect((await shareConversation(parts, conversation, 'me')).id).toBe(id)
    expect((await findShared(db, id))?.document.turns).toHaveLength(2)
  })

  test('never stores withheld text', async () => {
    const { conversation } = await ask('What does it cost?')
    const { id } = await shareConversation(parts, conversation, 'me')
    expect(JSON.stringify(await findShared(db, id))).not.toContain('99')
    expect((await findShared(db, id))?.document.turns[0]?.answer?.withheld).toEqual([{ reason: 'number' }])
  })

  test('is for the conversation’s own session, and ends with the conversation', async () => {
    const { conversation } = await ask('What does it cost?')
    for (const act of [shareConversation, unshareConversation, exportConversation]) {
      await expect(act(parts, conversation, 'you')).rejects.toMatchObject({ code: 'not-found' })
    }
    const { id } = await shareConversation(parts, conversation, 'me')
    await removeConversation(parts, conversation, 'me')
    expect(await findShared(db, id)).toBeNull()
  })
})

describe('what editors learn', () => {
  test('a refusal makes exactly one gap, without the question', async () => {
    const { message, conversation } = await ask('Which football club does chairman Zbigniew support?')
    const again = { message, conversation, entry: 'hammer', session: 'me', again: true }
    const question = 'Which football club does chairman Zbigniew support?'
    for await (const _ of (await holdConversation(parts, { ...again, question })).events);
    expect(await readGaps(db)).toMatchObject([
      { kind: 'unanswered', entry: 'hammer', topic: 'football club chairman … support', count: 1 },
    ])
  })

  test('counts refusals that are alike as one gap', async () => {
    await ask('Which chairman?')
    await ask('Which chairman?')
    expect(await readGaps(db)).toMatchObject([{ kind: 'unanswered', count: 2 }])
  })

  test('a mark is stored once, shown again and taken back', async () => {
    const { conversation, message } = await ask('What does it cost?')
    const mark = { message, kind: 'wrong-source', sentence: 0, claim: 'hammer/pricing-1' } as const
    await markAnswer(parts, conversation, 'me', { ...mark, isSet: true })
    await markAnswer(parts, conversation, 'me', { ...mark, isSet: true })
    expect((await findConversation(db, conversation, 'me', 0))?.turns[0]?.marks).toEqual([
      { kind: 'wrong-source', sentence: 0, claim: 'hammer/pricing-1' },
    ])
    const disputed = (await readGaps(db)).filter(({ kind }) => kind === 'wrong-source')
    expect(disputed).toMatchObject([{ count: 1, facet: 'pricing', claim: { text: cited.text } }])
    await markAnswer(parts, conversation, 'me', { ...mark, isSet: false })
    expect((await findConversation(db, conversation, 'me', 0))?.turns[0]?.marks).toEqual([])
  })

  test('a mark on an answer or a sentence is kept with its facet and the topic of the question', async () => {
    const { conversation, message } = await ask('What does Zbigniew’s hammer cost?')
    const refused = await ask('Which chairman sets the price?', conversation)
    const mark = { kind: 'not-helpful', claim: null, isSet: true } as const
    await markAnswer(parts, conversation, 'me', { ...mark, message, sentence: null })
    await markAnswer(parts, conversation, 'me', { ...mark, message, sentence: 0 })
    await markAnswer(parts, conversation, 'me', { ...mark, message: refused.message, sentence: null })
    const unhelpful = (await readGaps(db)).filter(({ kind }) => kind === 'not-helpful')
    expect(unhelpful).toMatchObject([
      { count: 2, facet: 'pricing', topic: '… cost', isClaimGone: false },
      { count: 1, facet: null, topic: 'chairman sets price' },
    ])
  })

  test('refuses a mark on what an answer does not hold, and one from another session', async () => {
    const { conversation, message } = await ask('What does it cost?')
    const mark = { message, kind: 'not-helpful', sentence: null, claim: null, isSet: true } as const
    for (const [wrong, field] of [
      [{ ...mark, sentence: 7 }, 'sentence'],
      [{ ...mark, claim: 'hammer/pricing-9' }, 'claim'],
      [{ ...mark, message: 'x' }, 'message'],
    ] as const) {
      await expect(markAnswer(parts, conversation, 'me', wrong)).rejects.toMatchObject({ field })
    }
    await expect(markAnswer(parts, conversation, 'you', mark)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('withheld sentences are counted by their reason, without their text', async () => {
    await ask('What does it cost?')
    const gaps = await readGaps(db)
    expect(gaps).toMatchObject([{ kind: 'withheld', reason: 'number', count: 1 }])
    expect(JSON.stringify(gaps)).not.toContain('99 euros')
  })
})
