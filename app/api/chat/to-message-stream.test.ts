import { expect, test } from 'vitest'
import type { Answer } from '#lib/answer/answer.ts'
import { toMessageStream } from './to-message-stream.ts'

const claim = { entry: 'saw', layer: 'tools', facet: 'pricing', text: 'A saw costs 10 €.' }
const made = {
  conversation: 'of-who-asked-first',
  answerer: 'built-in',
  wikiVersion: '1',
  resolved: 'What does a saw cost?',
  sentences: [{ text: 'A saw costs 10 €.', kind: 'claim', check: 'quoted', citations: ['saw/pricing-1'] }],
  table: null,
  claims: { 'saw/pricing-1': claim },
  withheld: [],
} as unknown as Answer
const other = { sentences: [{ citations: ['saw/limits-1'] }], table: null } as unknown as Answer

const tell = (conversation: string, earlier: (Answer | null)[] = []) =>
  toMessageStream({
    conversation,
    message: 'question',
    earlier,
    made: { ...made, conversation },
    events: (async function* () {})(),
  }) as string

test('whoever is given an answer that was given before is told the same, in a conversation of their own', () => {
  const first = tell('first')
  expect(first).toContain('"delta":"A saw costs 10 €. [1]"')
  expect(tell('second')).toBe(first.replaceAll('"first"', '"second"'))
  expect(first).toMatch(/^data: \{"type":"start"[\s\S]*"type":"data-answer"[\s\S]*\[DONE\]\n\n$/)
})

test('one that was asked later in its conversation goes on counting', () => {
  tell('first')
  const later = tell('later', [other])
  expect(later).toContain('"delta":"A saw costs 10 €. [2]"')
  expect(later).toContain('"numbers":{"saw/pricing-1":2}')
})
