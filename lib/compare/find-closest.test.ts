import { expect, test } from 'vitest'
import { claimOf } from './comparison.fixture.ts'
import { findClosest } from './find-closest.ts'

test('finds those that share most facets, in their own order where they share as many', () => {
  const claims = [
    claimOf('akash/pricing-1', 'pricing'),
    claimOf('akash/limits-1', 'limits'),
    claimOf('lambda/pricing-1', 'pricing'),
    claimOf('crusoe/limits-1', 'limits'),
    claimOf('crusoe/pricing-1', 'pricing'),
    claimOf('gensyn/history-1', 'history'),
    claimOf('io/limits-1', 'limits'),
  ]
  expect(findClosest('akash', ['lambda', 'gensyn', 'crusoe', 'io'], claims, 3)).toEqual([
    'crusoe',
    'lambda',
    'io',
  ])
})
