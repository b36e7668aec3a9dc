import { expect, test } from 'vitest'
import { findContradiction } from './find-contradiction.ts'

const claims = [
  { text: 'Gensyn launched its mainnet on 22 April 2026.', entryNames: ['Gensyn'] },
  { text: 'Akash Network takes no protocol fee.', entryNames: ['Akash Network', 'Akash'] },
  { text: 'CoreWeave listed H100 GPUs at $4.25 per hour.', entryNames: ['CoreWeave'] },
]

test.each([
  ['Gensyn launched its mainnet on 22 May 2026.', 0, 'date'],
  ['Akash takes a protocol fee.', 1, 'negation'],
  ['CoreWeave listed H100 GPUs at $3.25 per hour.', 2, 'number'],
])('%s is contradicted by claim %i for its %s', (sentence, claim, reason) => {
  const found = findContradiction(sentence, claims)
  expect(found).toMatchObject({ claim, reason })
  expect(`${sentence} ${claims[claim]?.text}`).toContain(found?.span)
})

test.each([
  'Gensyn launched its mainnet in April 2026.',
  'Lambda launched its mainnet on 22 May 2026.',
  'Gensyn holds an auction in 2025.',
  'CoreWeave was founded in 2017.',
])('%s is contradicted by none', sentence => {
  expect(findContradiction(sentence, claims)).toBeNull()
})

test('claims that share the words of a long name alone do not contradict each other', () => {
  const entryNames = ['Open Policy Agent (OPA)', 'OPA']
  const accepted = 'Open Policy Agent (OPA) was accepted on 29 March 2018.'
  const incubating = 'Open Policy Agent (OPA) began its incubation on 2 April 2019.'
  expect(findContradiction(accepted, [{ text: incubating, entryNames }])).toBeNull()
  expect(findContradiction(accepted.replace('2018', '2017'), [{ text: accepted, entryNames }])).not.toBeNull()
})
