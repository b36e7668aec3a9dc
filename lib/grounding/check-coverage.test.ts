import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  [
    'Akash Network takes no protocol fee, and providers keep all of the lease payment.',
    'Akash Network takes no protocol fee and is used by most banks.',
    'comparative',
  ],
  ['Prices fall when demand rises.', 'Prices rise when demand rises.', 'subject'],
  [
    'A set rate decides the reward of providers.',
    'A set rate decides the reward of providers at no cost.',
    'negation',
  ],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  [
    'Daggering is associated with dancehall music.',
    'Daggering is associated with the genre of dancehall music.',
  ],
  ['The biggest customer of Lambda is Nvidia.', 'The largest customer of Lambda is Nvidia.'],
  ['GPUs serve models in the US.', 'Graphics processing units serve models in the United States.'],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
