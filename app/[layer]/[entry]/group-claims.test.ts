import { expect, test } from 'vitest'
import type { Claim } from '#lib/wiki/model.ts'
import { groupClaims } from './group-claims.ts'

const claim = (name: string, text: string, more: Partial<Claim> = {}): Claim => ({
  id: `akash/${name}`,
  entry: 'akash',
  layer: 'infrastructure',
  facet: 'supply',
  text,
  status: 'current',
  by: null,
  asOf: null,
  checked: true,
  asks: [],
  sources: [],
  ...more,
})
const namesOf = (groups: Claim[][]) => groups.map(group => group.map(({ id }) => id.slice('akash/'.length)))

test('a superseded claim follows the one that replaces it, wherever it stood', () => {
  const groups = groupClaims([
    claim('old', 'Akash takes a cut.', { status: 'superseded', by: 'akash/new' }),
    claim('other', 'Akash runs Kubernetes.'),
    claim('new', 'Akash takes nothing.'),
  ])
  expect(namesOf(groups)).toEqual([['new', 'old'], ['other']])
})

test('different figures of one thing stand together, the newest first', () => {
  const groups = groupClaims([
    claim('then', 'Akash had 65 active providers.', { asOf: '2025-06' }),
    claim('alone', 'Akash has 900 GPUs.'),
    claim('now', 'Akash had 58 active providers.', { asOf: '2026-03' }),
  ])
  expect(namesOf(groups)).toEqual([['now', 'then'], ['alone']])
})

test('a claim that ties two groups makes them one', () => {
  const groups = groupClaims([
    claim('a', 'First.', { status: 'superseded', by: 'akash/c' }),
    claim('b', 'Second.', { status: 'disputed', by: 'akash/c' }),
    claim('c', 'Third.'),
  ])
  expect(namesOf(groups)).toEqual([['c', 'b', 'a']])
})
