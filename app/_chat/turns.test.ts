import { expect, test } from 'vitest'
import type { ChatMessage } from '#app/api/chat/to-message-stream.ts'
import type { Answer, CitedClaim } from '#lib/answer/answer.ts'
import { type StoredConversation, toMessages } from './stored-conversation.ts'
import { toTurns } from './turns.ts'

const claim = (text: string): CitedClaim => ({
  entry: 'akash',
  layer: 'infrastructure',
  facet: 'pricing',
  text,
  status: 'current',
  by: null,
  asOf: null,
  url: '/infrastructure/akash#pricing-1',
  sources: [],
})
const answer = (citations: string[][]): Answer => ({
  conversation: 'c',
  answerer: 'built-in',
  wikiVersion: 'v1',
  resolved: 'What does Akash cost?',
  abstained: false,
  sentences: citations.map(cited => ({
    text: 'A sentence.',
    kind: 'claim',
    check: 'quoted',
    citations: cited,
  })),
  table: null,
  claims: Object.fromEntries(citations.flat().map(id => [id, claim(id)])),
  consulted: [],
  withheld: [],
  coverage: { entries: 1, cited: [], silent: [] },
  suggestions: [],
  elsewhere: null,
})
const stored = (turns: [string, StoredConversation['turns'][number]['status'], Answer | null][]) =>
  toMessages({
    id: 'c',
    turns: turns.map(([id, status, given]) => ({
      ...{ id, question: `Question ${id}?`, status, answer: given, versions: [id], marks: [] },
    })),
  })

test('gives a claim one number in all turns, in the order of first use', () => {
  const messages = stored([
    ['q1', 'finished', answer([['a/1'], ['a/2']])],
    ['q2', 'finished', answer([['a/3', 'a/1']])],
  ])
  const [first, second] = toTurns(messages, 'ready')
  expect(first?.numbers).toEqual({ 'a/1': 1, 'a/2': 2 })
  expect(second?.numbers).toEqual({ 'a/3': 3, 'a/1': 1 })
})

test('tells a finished answer from one that ended early', () => {
  const messages = stored([
    ['q1', 'finished', answer([['a/1']])],
    ['q2', 'stopped', answer([['a/2']])],
  ])
  const [first, second] = toTurns(messages, 'ready')
  expect([first?.state, second?.state]).toEqual(['finished', 'unfinished'])
  expect(second?.sentences).toHaveLength(1)
})

test('leaves an answer that is still being made to be followed', () => {
  const messages = stored([['q1', 'answering', answer([['a/1']])]])
  expect(messages.map(({ role }) => role)).toEqual(['user'])
  expect(toTurns(messages, 'submitted')[0]).toMatchObject({ state: 'answering', sentences: [] })
})

test('calls only the last turn failed, and keeps its question', () => {
  const question: ChatMessage = { id: 'q2', role: 'user', parts: [{ type: 'text', text: 'And its limits?' }] }
  const turns = toTurns([...stored([['q1', 'finished', answer([])]]), question], 'error')
  expect(turns.map(({ state }) => state)).toEqual(['finished', 'failed'])
  expect(turns[1]?.question).toBe('And its limits?')
})
