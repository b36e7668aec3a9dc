import { expect, test } from 'vitest'
import { withinReach } from './within-reach.ts'

const layerOf = (count: number) => ({ slug: 'tools', entries: Array.from({ length: count }, (_, at) => at) })

test('lists every entry of a small wiki, and the layers alone of a large one', () => {
  expect(withinReach([layerOf(30), layerOf(120)])).toEqual([layerOf(30), layerOf(120)])
  expect(withinReach([layerOf(30), layerOf(121)])).toEqual([layerOf(0), layerOf(0)])
})
