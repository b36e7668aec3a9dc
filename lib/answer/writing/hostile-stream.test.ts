import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '#lib/wiki/model.ts'
import { findLeak, hostileStream, releaseChunks, toGround } from './hostile-stream.fixture.ts'

function claim(id: string, text: string): Claim {
  const [entry = ''] = id.split('/')
  return {
    id,
    entry,
    layer: 'tools',
    facet: 'pricing',
    text,
    status: 'current',
    by: null,
    asOf: null,
    checked: true,
    asks: [],
    sources: [],
  }
}

const given = [
  claim('saw/1', 'Saw Works lists its bench saw at $240 as of May 2026.'),
  claim('saw/2', 'Saw Works does not ship to Norway, and its saws run on 230 volts.'),
  claim('drill/1', 'Drill Brothers rents a hammer drill for up to 30 days at a time.'),
]
const others = [claim('axe/1', 'Axe House was founded in 1911 and sells forged axes only.')]
const names = new Map([
  ['saw', ['Saw Works', 'Saw']],
  ['drill', ['Drill Brothers']],
])
const ground = toGround(given, names)

test('whatever a writer streams, what is released is judged, cites what was given and holds no markup', async () => {
  let released = 0
  await fc.assert(
    fc.asyncProperty(hostileStream(given, others), async chunks => {
      const sentences = await releaseChunks(ground, chunks)
      released += sentences.filter(({ kind }) => kind === 'claim').length
      expect(sentences.flatMap(sentence => findLeak(sentence, ground) ?? [])).toEqual([])
    }),
    { numRuns: 1_000 },
  )
  expect(released).toBeGreaterThan(500)
})

test('how a stream is cut changes nothing of what is released', async () => {
  await fc.assert(
    fc.asyncProperty(hostileStream(given, others), async chunks => {
      const whole = await releaseChunks(ground, [chunks.join('')])
      expect(await releaseChunks(ground, chunks)).toEqual(whole)
      expect(await releaseChunks(ground, [...chunks.join('')])).toEqual(whole)
    }),
    { numRuns: 200 },
  )
})

test('a line of a million characters is refused, and the next is read', async () => {
  const sentences = await releaseChunks(ground, ['x '.repeat(500_000), `\n${given[0]?.text} [c1]\n`])
  expect(sentences.map(({ text }) => text)).toEqual([given[0]?.text])
})
