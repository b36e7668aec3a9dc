import { expect, test } from 'vitest'
import { featureNames } from './feature-names.ts'
import { confidencesOf, scoreOf } from './weigh-features.ts'

function match(values: Partial<Record<(typeof featureNames)[number], number>>): Float64Array {
  return Float64Array.from(featureNames, name => values[name] ?? 0)
}

test('a claim that meets more of the question scores higher', () => {
  expect(
    scoreOf(
      match({ words: 1, likeness: 1, either: 1, eitherAnywhere: 1, askMeaning: 0.9, spoken: 1 }),
      'filed',
    ),
  ).toBeGreaterThan(
    scoreOf(
      match({ words: 0.2, likeness: 0.3, either: 0.3, eitherAnywhere: 0.4, askMeaning: 0.4, spoken: 0.5 }),
      'filed',
    ),
  )
})

test('the claim ahead of the others is surest, and surer the further ahead', () => {
  const features = [match({}), match({}), match({})]
  const [best = 0, other = 0] = confidencesOf(features, [3, 1, 0], 'filed')
  const [close = 0] = confidencesOf(features, [3, 2.9, 0], 'filed')
  expect(best).toBeGreaterThan(other)
  expect(best).toBeGreaterThan(close)
})
