import { expect, test } from 'vitest'
import { claimOf } from './comparison.fixture.ts'
import { isDisagreement } from './is-disagreement.ts'

const disagree = (one: string, other: string) =>
  isDisagreement(
    claimOf('akash/supply-1', 'supply', { text: one }),
    claimOf('akash/supply-2', 'supply', { text: other }),
  )

test.each([
  ['Akash had 58 active providers in March 2026.', 'In June 2025, Akash had 65 active providers.'],
  [
    'The rate was about Rs 65 per GPU-hour in October 2025.',
    'The rate was reported as Rs 92 per hour in April 2026.',
  ],
  ['Akash charges a fee of 4% on leases.', 'Akash charges a fee of 20 percent on leases.'],
])('different figures of one thing disagree: %s', (one, other) => {
  expect(disagree(one, other)).toBe(true)
  expect(disagree(other, one)).toBe(true)
})

test.each([
  ['the same figure', 'Akash had 58 active providers.', 'Akash had fifty-eight active providers in 2026.'],
  [
    'figures of different things',
    'Akash has 58 providers and a fee of 4%.',
    'Akash has 900 GPUs and a team of 30.',
  ],
  ['dates alone', 'Akash launched its mainnet in 2020.', 'Akash launched its mainnet in March 2021.'],
  [
    'another subject',
    'The Abilene campus has 1.2 gigawatts.',
    'A site in Michigan broke ground with 1 gigawatt.',
  ],
])('%s is no disagreement', (_, one, other) => {
  expect(disagree(one, other)).toBe(false)
})

test('claims of different facets or entries are never set against each other', () => {
  const text = 'It had 58 providers.'
  const other = 'It had 65 providers.'
  const claim = claimOf('akash/supply-1', 'supply', { text })
  expect(isDisagreement(claim, claimOf('akash/history-1', 'history', { text: other }))).toBe(false)
  expect(isDisagreement(claim, claimOf('lambda/supply-1', 'supply', { text: other }))).toBe(false)
})
