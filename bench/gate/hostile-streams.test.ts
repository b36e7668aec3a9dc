import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countReleased, hostileDraft } from './hostile-streams.ts'

test('hostile drafts, however they are cut, release nothing but what stands in the claims they cite', () => {
  let released = 0
  fc.assert(
    fc.property(hostileDraft, draft => {
      released += countReleased(draft)
    }),
    { numRuns: 2_000, seed: 4 },
  )
  expect(released).toBeGreaterThan(100)
})
