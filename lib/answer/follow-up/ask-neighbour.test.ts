import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'
import { followOn, llama, qwen } from './models.fixture.ts'

test.each([
  ['and the one before?', 'What came before Llama 4?'],
  ['what was its predecessor?', 'What came before Llama 4?'],
  ['and the previous version?', 'What came before Llama 4?'],
  ['what about its successor?', 'What came after Llama 4?'],
  ['and the model right after that?', 'What came after Llama 4?'],
  ['tell me about the next one', 'What came after Llama 4?'],
])('after a version was asked of, “%s” asks “%s”', (text, whole) => {
  const before = { resolved: 'When did Llama 4 come out?' }
  expect(followOn(llama, text, before)).toMatchObject({ text: whole, subjects: [llama] })
})

test('a version written as one word is named too', () => {
  expect(followOn(qwen, 'and the one after?', { resolved: 'How large is Qwen3.5?' }).text).toBe(
    'What came after Qwen3.5?',
  )
})

test.each([
  ['What is Llama?', 'and the one before?'],
  ['What did Llama bring in 2024?', 'and the one before?'],
  ['When did Llama 4 come out?', 'and the one before 2024?'],
  ['When did Llama 4 come out?', 'what happened before?'],
])('after “%s”, “%s” asks for no version beside another', (resolved, text) => {
  expect(followOn(llama, text, { resolved }).text).not.toMatch(/^What came (?:before|after)/)
})

test('a chip is no version with one before it', () => {
  expect(follow('and the one before?', { resolved: 'What does an H100 cost?' }).text).not.toContain(
    'What came before',
  )
})
