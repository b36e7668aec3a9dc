import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['Crusoe raised $1.38 billion in October 2025.', 'Lambda raised $1.38 billion in October 2025.', 'subject'],
  [
    'Miners supply GPUs, and validators measure speed.',
    'Miners supply GPUs, and miners measure speed.',
    'subject',
  ],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([['Akash holds deposits in escrow.', 'Akash keeps deposits in escrow.']])(
  '%s bears out: %s',
  (claim, sentence) => {
    const judged = judgeSentence(sentence, [{ text: claim }])
    expect(judged.reason).toBeNull()
    expect(['quoted', 'checked']).toContain(judged.verdict)
  },
)
