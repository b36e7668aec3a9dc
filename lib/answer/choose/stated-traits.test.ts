import { expect, test } from 'vitest'
import type { AskedTraits } from '#lib/retrieval/meet-traits.ts'
import { claimMatch } from './claim-match.fixture.ts'
import { mayState } from './stated-traits.ts'

/** Traits that claims state, each by its odds and its share. */
function traits(stated: Record<string, [odds: number, share: number]>): AskedTraits {
  const ofClaims = Object.entries(stated).map(
    ([id, [odds, share]]) => [id, { odds, share, denies: false, terms: new Set<string>() }] as const,
  )
  return { ofClaims: new Map(ofClaims), unstated: 0 }
}

const ids = ['one/pricing-1', 'two/pricing-1', 'three/pricing-1']
const counting = (asked: AskedTraits | null) => {
  const counts = mayState(asked)
  return ids.filter(id => counts(claimMatch(id, 'It is so.')))
}

test('a trait that was surely asked for stands alone', () => {
  expect(counting(traits({ 'one/pricing-1': [1.5, 0.9], 'two/pricing-1': [-1, 0.1] }))).toEqual([
    'one/pricing-1',
  ])
})

test('beside it counts what states another that is likely too', () => {
  expect(counting(traits({ 'one/pricing-1': [1.5, 0.9], 'two/pricing-1': [1, 0.25] }))).toEqual([
    'one/pricing-1',
    'two/pricing-1',
  ])
})

test.each([
  ['share', [1.5, 0.89]],
  ['odds', [1.4, 0.9]],
] as const)('where the %s are less than sure, what states a less likely trait counts as well', (_, first) => {
  const asked = traits({
    'one/pricing-1': [...first],
    'two/pricing-1': [-1, 0.1],
    'three/pricing-1': [-2, 0.01],
  })
  expect(counting(asked)).toEqual(['one/pricing-1', 'two/pricing-1'])
})

test.each([
  ['was plainly asked for', traits({ 'one/pricing-1': [0.4, 0.95] })],
  ['is much likelier than the others', traits({ 'one/pricing-1': [2, 0.6] })],
  ['is known', null],
])('where none %s, all claims count', (_, asked) => {
  expect(counting(asked)).toEqual(ids)
})
