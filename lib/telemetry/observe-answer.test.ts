import { beforeEach, expect, test, vi } from 'vitest'
import type { AnswerEvent, Ask } from '#lib/answer/answer.ts'
import { collectAnswer } from '#lib/conversations/collect-answer.ts'
import { log } from './log.ts'
import { noteGivenAgain, observeAnswer } from './observe-answer.ts'

const ask: Ask = { conversation: 'c', entry: 'hammer', question: 'a secret question', history: [] }
const understood: AnswerEvent = { type: 'understood', resolved: 'Q', answerer: 'built-in', wikiVersion: 'v1' }
const withheld: AnswerEvent = {
  type: 'withheld',
  withheld: { text: 'a withheld sentence', reason: 'number', span: null },
}
let lines: unknown[]

beforeEach(() => {
  lines = []
  for (const level of ['info', 'error'] as const)
    vi.spyOn(log, level).mockImplementation((line: unknown) => lines.push(line) as never)
})

async function* make(...events: AnswerEvent[]) {
  yield* events
}

async function run(events: AsyncIterable<AnswerEvent>, logsQuestions: boolean): Promise<AnswerEvent[]> {
  const seen = []
  for await (const event of observeAnswer(ask, events, { logsQuestions })) seen.push(event)
  return seen
}

test('passes events on unchanged and tells how it went, not what was asked or withheld', async () => {
  const finished: AnswerEvent = { type: 'finished', answer: collectAnswer('c', [understood, withheld]) }
  expect(await run(make(understood, withheld, finished), false)).toEqual([understood, withheld, finished])
  expect(lines).toMatchObject([
    { event: 'answer', entry: 'hammer', outcome: 'answered', withheld: ['number'] },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/secret|withheld sentence/)
})

test('tells what was asked where that is wanted', async () => {
  await run(make(understood), true)
  expect(lines).toMatchObject([{ question: 'a secret question', outcome: 'stopped' }])
})

test('an answer given again is told as one, without what was asked', () => {
  noteGivenAgain(ask, collectAnswer('c', [understood, withheld]), { logsQuestions: false })
  expect(lines).toEqual([
    expect.objectContaining({ event: 'answer', entry: 'hammer', outcome: 'answered', isAgain: true }),
  ])
  expect(JSON.stringify(lines)).not.toMatch(/secret|withheld sentence/)
})

test('passes a failure on and tells of it', async () => {
  async function* failing(): AsyncGenerator<AnswerEvent> {
    yield understood
    throw new Error('no')
  }
  await expect(run(failing(), false)).rejects.toThrow('no')
  expect(lines).toMatchObject([{ event: 'answer', entry: 'hammer', error: new Error('no') }])
})

test('counts an answer that its reader stopped', async () => {
  for await (const _ of observeAnswer(ask, make(understood, withheld), { logsQuestions: false })) break
  expect(lines).toMatchObject([{ event: 'answer', outcome: 'stopped' }])
})
