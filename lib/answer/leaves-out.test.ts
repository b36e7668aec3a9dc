import { expect, test } from 'vitest'
import { speaksOfModels } from './leaves-out.ts'

test.each([
  ['what does an A100 cost?', 'An H100 costs $2 an hour.', false],
  ['what does an H100 cost?', 'H100s cost $2 an hour.', true],
  ['MI355X price', 'It lists $3.45 for MI300X.', false],
  ['context of qwen3.8-max?', 'Qwen3.8-Max reads 1,000,000 tokens.', true],
  ['context of qwen3.8?', 'Qwen3 reads 128,000 tokens.', false],
  ['how much is V4 Pro?', 'V4.1-Flash costs $0.15.', false],
  ['What was GPT-6 trained on?', 'GPT 6 was trained on text.', true],
  ['What was GPT-6 trained on?', 'GPT-4 was trained on text.', false],
  ['what did v3 learn from?', 'OLMo 3 was trained on Dolma 3.', true],
  ['how big is R1?', 'DeepSeek-R1 has 671 billion parameters.', true],
  ['tokens per second on a 4090?', 'It reaches 40,000 tokens per second on B200s.', false],
  ['what fits on a 16gb card by 7pm?', 'It needs 32 GB.', true],
  ['who runs it?', 'Nobody does.', true],
])('whether “%s” is of a model in “%s”: %s', (question, text, speaks) => {
  expect(speaksOfModels(text, question)).toBe(speaks)
})
