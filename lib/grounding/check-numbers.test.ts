import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  [
    'As of May 2026, CoreWeave listed H100 GPUs at $4.25 per hour and A100 GPUs at $2.21 per hour.',
    'As of May 2026, CoreWeave listed H100 GPUs at $4.52 per hour.',
    'number',
  ],
  [
    'As of May 2026, CoreWeave listed H100 GPUs at $4.25 per hour and A100 GPUs at $2.21 per hour.',
    'As of May 2026, CoreWeave listed H100 GPUs at €4.25 per hour.',
    'unit',
  ],
  [
    'Humain plans to open up to 3 data centers in Saudi Arabia by 2030.',
    'Humain plans to open 3 data centers in Saudi Arabia by 2030.',
    'bound',
  ],
  [
    'Humain plans to open up to 3 data centers in Saudi Arabia by 2030.',
    'Humain plans to open at least 3 data centers in Saudi Arabia by 2030.',
    'bound',
  ],
  [
    'DeepSeek-V3 is a model with 671 billion parameters, of which 37 billion are active for each token.',
    'DeepSeek-V3 is a model with 37 billion parameters, of which 671 billion are active for each token.',
    'number',
  ],
  [
    'The token has a supply of 10 billion, of which 300 million were sold.',
    'The token has a supply of 300 million.',
    'number',
  ],
  ['Crusoe raised $2 billion at a valuation of $10 billion.', 'Crusoe raised $10 billion.', 'number'],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  [
    'As of May 2026, CoreWeave listed H100 GPUs at $4.25 per hour and A100 GPUs at $2.21 per hour.',
    'CoreWeave listed H100 GPUs at 4.25 dollars per hour as of May 2026.',
  ],
  [
    'DeepSeek-V3 is a model with 671 billion parameters, of which 37 billion are active for each token.',
    'DeepSeek-V3 is a model with 671B parameters.',
  ],
  ['Ada sold 757,000 copies of a book.', 'Ada sold more than 100,000 copies of a book.'],
  ['Ada saves every 1,000 steps.', 'Ada saves every thousand steps.'],
  ['Ada grew in mid-2026 by half.', 'Ada grew in the middle of 2026 by half.'],
  ['Ada was founded on 20 September 2026.', 'Ada was founded on 20 Sep. 2026.'],
  ['Crusoe raised $1.38 billion in October 2025.', 'Crusoe raised about $1.4 billion in October 2025.'],
  [
    'There were 12,843 (8.1%) unmarried partnerships in Fresno.',
    'There were 12,843 unmarried partnerships in Fresno.',
  ],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
