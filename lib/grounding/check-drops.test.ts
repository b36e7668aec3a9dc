import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['Akash providers may bid if they hold a deposit.', 'Akash providers may bid.', 'condition'],
  ['Deployments fail when a location has no inventory.', 'Deployments fail.', 'condition'],
  [
    'Hyperbolic claims 100,000 developers, a self-reported figure.',
    'Hyperbolic claims 100,000 developers, a reported figure.',
    'omission',
  ],
  ['Meta estimates that Llama has a million users.', 'Llama has a million users.', 'attribution'],
  ['CoreWeave sells GPUs to startups in Norway.', 'CoreWeave sells GPUs to startups.', 'scope'],
  ['Crusoe plans to open a site.', 'Crusoe opens a site.', 'status'],
  [
    'Lambda was founded in 2012 and, as of late 2025, had raised $20 million.',
    'Lambda had raised $20 million.',
    'scope',
  ],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['Lambda was founded in 2012 and, as of late 2025, had raised $20 million.', 'Lambda was founded in 2012.'],
  [
    'vLLM removed its V0 engine in version 0.11.0, leaving only the V1 engine.',
    'vLLM removed its V0 engine in version 0.11.0.',
  ],
  [
    'Hurricane Dora hit Jacksonville in 1964, the only storm to do so.',
    'Hurricane Dora hit Jacksonville in 1964.',
  ],
  ['GPT-5, released in August 2025, routes each query to a model.', 'GPT-5 routes each query to a model.'],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
