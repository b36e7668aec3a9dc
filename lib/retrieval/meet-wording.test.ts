import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { profileClaim } from './claim-profile.ts'
import { readIdeas } from './concepts.ts'
import { meetWording } from './meet-wording.ts'

const profile = (text: string, asks: string[]) =>
  profileClaim(
    {
      ...{ id: 'a/1', entry: 'a', layer: 'l', facet: 'f', text, status: 'current', by: null },
      ...{ asOf: null, checked: true, asks, sources: [] },
    },
    readIdeas([]),
  )
const words = (text: string) => toSearchTerms(text).map(term => ({ term, share: 0.1 }))

test('a question worded as one that the claim answers overlaps with it whole', () => {
  const claim = profile('The fee is 2 %.', ['who pay fee', 'how much is kept'])
  expect(meetWording(words('who pay fee'), claim)).toMatchObject({ askOverlap: 1, spoken: 1 })
  expect(meetWording(words('who pay rent'), claim).askOverlap).toBeCloseTo(2 / 3)
})

test('words that stand in the claim or in any of its questions are typical of it, others speak against it', () => {
  const claim = profile('The fee is 2 %.', ['who pay fee', 'how much is kept'])
  expect(meetWording(words('fee kept'), claim)).toMatchObject({ askOverlap: 0.4, spoken: 1 })
  expect(meetWording(words('fee kept'), claim).typical).toBeGreaterThan(0)
  expect(meetWording(words('chip maker'), claim).typical).toBeLessThan(0)
  expect(meetWording(words('chip maker'), claim).spoken).toBe(0)
})

test('a question without words and a claim without questions are met by nothing', () => {
  expect(meetWording([], profile('The fee.', ['fee']))).toEqual({ askOverlap: 0, typical: 0, spoken: 0 })
  expect(meetWording(words('fee'), profile('The fee.', [])).askOverlap).toBe(0)
})
