import { expect, test } from 'vitest'
import { claimMatch, idsOf } from './claim-match.fixture.ts'
import { favourContext } from './favour-context.ts'

test('of claims that fit alike, the one that speaks of the matter before comes first', () => {
  const matches = [
    claimMatch('a/1', 'Its campus in Texas has a gigawatt.', { score: 5 }),
    claimMatch('a/2', 'Its Abilene campus has two.', { score: 4 }),
  ]
  expect(idsOf(favourContext(matches, 'Where is Abilene?'))).toEqual(['a/2', 'a/1'])
  expect(idsOf(favourContext(matches, ''))).toEqual(['a/1', 'a/2'])
  const [first, second] = favourContext(matches, 'Where is Abilene?')
  expect(first?.confidence).toBeGreaterThan(second?.confidence ?? 0)
})
