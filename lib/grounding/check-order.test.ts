import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['Microsoft acquired GitHub in 2018.', 'GitHub acquired Microsoft in 2018.', 'role'],
  ['SGLang is hosted by LMSYS.', 'LMSYS is hosted by SGLang.', 'role'],
  ['Groq answers faster than Lambda.', 'Lambda answers faster than Groq.', 'role'],
  [
    'Notion pays customers including Uber and Cursor.',
    'Uber pays customers including Notion and Cursor.',
    'role',
  ],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['Microsoft acquired GitHub in 2018.', 'GitHub was acquired by Microsoft in 2018.'],
  ['The film was produced by Ann Lee, Bo Chan and Cy Dorn.', 'Bo Chan produced the film.'],
  ['Gensyn launched its mainnet in April 2026.', 'In April 2026, Gensyn launched its mainnet.'],
  [
    'Anthropic gives 60 days of notice before it retires a model.',
    'Before it retires a model, Anthropic gives 60 days of notice.',
  ],
  ['Groq was founded in 2016.', 'The founding of Groq was in 2016.'],
  ['SGLang supports NVIDIA, AMD and Intel hardware.', 'SGLang supports AMD, NVIDIA and Intel hardware.'],
  [
    'Born in Trieste, Renato Balestra comes from a family of architects.',
    'Renato Balestra was born in Trieste.',
  ],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
