import { expect, test } from 'vitest'
import { followOn, llama, qwen } from './models.fixture.ts'
import { swapThing } from './swap-thing.ts'

test.each([
  ['What does an H100 cost?', 'H200s', 'What does an H200 cost?'],
  ['Is an A100 there?', 'B200', 'Is a B200 there?'],
  ['Is an A100 there?', '4090', 'Is a 4090 there?'],
  ['What do 4090s cost?', 'H100', 'What do H100s cost?'],
  ['What does an H100 cost?', 'MI300Xs', 'What does an MI300X cost?'],
  ['When did Qwen3.5 come out?', 'Qwen3', 'When did Qwen3 come out?'],
  ['When did Qwen3 come out?', 'Qwen3.5', 'When did Qwen3.5 come out?'],
  ['How much is V4.1?', 'V3', 'How much is V3?'],
  ['How large is Large 3?', 'Large 2', 'How large is Large 2?'],
  ['What licence does Llama 4 have?', '3.1', 'What licence does Llama 3.1 have?'],
  ['Is Llama 4.1 open?', '3', 'Is Llama 3 open?'],
  ['What does Small 4 cost?', 'Medium 3.5', 'What does Medium 3.5 cost?'],
  ['What does subnet 51 do?', '27', 'What does subnet 27 do?'],
  ['What does Subnet 51 do?', '120', 'What does Subnet 120 do?'],
])('in “%s”, “%s” takes the place of what is of its make', (question, thing, swapped) => {
  expect(swapThing(question, thing)).toBe(swapped)
})

test.each([
  ['Is Llama 4 newer than Llama 3?', '3.1'],
  ['What did it cost in 2024?', '3.1'],
  ['Has it 8 GPUs?', '3.1'],
  ['What does an H100 cost?', 'Qwen'],
  ['Is Small 4 cheaper than Large 3?', 'Medium 3.5'],
  ['What does Opus 5.5 cost?', 'Haiku'],
  ['What does Opus 5.5 cost?', 'batch 3'],
  ['What does the largest cost?', 'Medium 3.5'],
  ['What do 51 cards cost?', '27'],
  ['Is subnet 51 larger than subnet 64?', '27'],
])('in “%s”, “%s” takes the place of nothing', (question, thing) => {
  expect(swapThing(question, thing)).toBeNull()
})

test('a version alone is asked of in the place of the one before', () => {
  const before = { resolved: 'What licence does Llama 4 have?' }
  expect(followOn(llama, 'and 3.1?', before).text).toBe('What licence does Llama 3.1 have?')
  const asked = { resolved: 'When did Qwen3.5 come out?' }
  expect(followOn(qwen, 'and Qwen3?', asked).text).toBe('When did Qwen3 come out?')
})

test('a name without a number stands for one with a number where the entry has both', () => {
  const swap = (thing: string) => swapThing('What does Opus 5.5 cost?', thing, ['Haiku', 'Opus'])
  expect(swap('Haiku')).toBe('What does Haiku cost?')
  expect(swap('the Haiku')).toBe('What does Haiku cost?')
  expect(swap('Opus')).toBeNull()
  expect(swap('Limits')).toBeNull()
})
