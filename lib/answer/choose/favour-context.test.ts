import { expect, test } from 'vitest'
import { profileClaim } from '#lib/retrieval/claim-profile.ts'
import { readIdeas } from '#lib/retrieval/concepts.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { favourContext } from './favour-context.ts'

const match = (id: string, text: string, score: number): ClaimMatch => ({
  profile: profileClaim(
    {
      ...{ id, entry: 'a', layer: 'l', facet: 'supply', text, status: 'current', by: null, asOf: null },
      ...{ checked: true, asks: [], sources: [] },
    },
    readIdeas([]),
  ),
  ...{
    score,
    confidence: 0,
    isFiled: true,
    holdsType: true,
    words: 0,
    held: 0,
    spoken: 0,
    alike: 0,
    strengths: [],
    thing: 1,
    thingSaid: 1,
  },
})

test('of claims that fit alike, the one that speaks of the matter before comes first', () => {
  const matches = [
    match('a/1', 'Its campus in Texas has a gigawatt.', 5),
    match('a/2', 'Its Abilene campus has two.', 4),
  ]
  expect(favourContext(matches, 'Where is Abilene?').map(({ profile }) => profile.claim.id)).toEqual([
    'a/2',
    'a/1',
  ])
  expect(favourContext(matches, '').map(({ profile }) => profile.claim.id)).toEqual(['a/1', 'a/2'])
  const [first, second] = favourContext(matches, 'Where is Abilene?')
  expect(first?.confidence).toBeGreaterThan(second?.confidence ?? 0)
})
