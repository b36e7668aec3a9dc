import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['Humain uses AMD as a second supplier.', 'Humain used AMD as a second supplier.', 'status'],
  ['G42 is building a cluster in Abu Dhabi.', 'G42 has built a cluster in Abu Dhabi.', 'status'],
  ['GPUs were being added to Ada.', 'GPUs had been added to Ada.', 'status'],
  ['Voltage Park owned 24,000 GPUs.', 'Voltage Park owns 24,000 GPUs.', 'status'],
  ['Ada may lease land and sell chips.', 'Ada sells chips.', 'hedge'],
  ["Qwen's models used a custom licence.", "Qwen's models use a custom licence.", 'status'],
  ['Ada turned down offers to work for Lambda.', 'Ada works for Lambda.', 'status'],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['Meta said Llama models were downloaded often.', 'Meta says Llama models were downloaded often.'],
  ['vLLM launched an HTTP server.', 'vLLM has launched an HTTP server.'],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
