import { expect, test } from 'vitest'
import { toAskUnits } from '#lib/retrieval/ask-units.ts'
import type { AskedTraits } from '#lib/retrieval/meet-traits.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { claimMatch } from './claim-match.fixture.ts'
import { denies, unitsDenied } from './those-that-deny.ts'

const units = toAskUnits(readQuestion('Which do not run on AMD cards?', lexicon), new Map(), 0, lexicon.ideas)
const only = claimMatch('a/hardware-1', 'It runs on Nvidia cards only.')
const stating = (share: number, isOfThoseWithout: boolean): AskedTraits => ({
  ofClaims: new Map([['a/hardware-1', { odds: 1, share, denies: isOfThoseWithout, terms: new Set() }]]),
  unstated: 0,
})

test('a claim that states what is asked for by who is not so says no of it', () => {
  expect(denies(only, units, stating(0.5, true))).toBe(true)
})

test.each([
  ['that trait is asked for by who is so', stating(0.5, false)],
  ['that trait was hardly asked for', stating(0.1, true)],
  ['no trait is known', null],
])('it does not where %s', (_, traits) => {
  expect(denies(only, units, traits)).toBe(false)
})

test('a claim that says no in so many words needs no trait', () => {
  const says = claimMatch('a/hardware-1', 'It does not run on AMD cards.')
  expect(denies(says, units, null)).toBe(true)
})

test('one that says no of it by another word states the trait', () => {
  const fee = claimMatch('a/hardware-1', 'It takes no protocol fee.')
  const read = readQuestion('Which take no cut of the payments?', lexicon)
  const all = toAskUnits(read, new Map(), 0, lexicon.ideas)
  const asked = unitsDenied(read, all)
  expect(asked.map(({ text }) => text)).toEqual(['cut'])
  expect(denies(fee, asked, stating(0.5, false))).toBe(true)
  expect(denies(fee, asked, stating(0.1, false))).toBe(false)
})
