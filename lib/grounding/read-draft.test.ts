import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDraftReader } from './read-draft.ts'

const draft =
  'Akash takes no fee. [c1]\nGensyn launched its mainnet on 22 April 2026 [c2].\n\nLambda bills by the minute.【c3】'

function readWhole(chunks: readonly string[]) {
  const reader = createDraftReader()
  return [...chunks.flatMap(chunk => reader.read(chunk)), ...reader.finish()]
}

test('a draft gives the same sentences however it is cut into chunks', () => {
  const whole = readWhole([draft])
  expect(whole.map(({ citations }) => citations)).toEqual([['c1'], ['c2'], ['c3']])
  fc.assert(
    fc.property(fc.array(fc.nat(draft.length), { maxLength: 20 }), cuts => {
      const places = [0, ...cuts.sort((a, b) => a - b), draft.length]
      const chunks = places.slice(1).map((end, i) => draft.slice(places[i], end))
      expect(readWhole(chunks)).toEqual(whole)
    }),
  )
})
