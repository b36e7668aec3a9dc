import { expect, test } from 'vitest'
import { guessFacet } from './guess-facet.ts'

const facets = [
  { slug: 'overview', name: 'What it is', words: ['about'] },
  { slug: 'supply', name: 'Supply', words: ['gpus', 'data centers', 'how many'] },
  { slug: 'pricing', name: 'Pricing', words: ['price', 'cost', 'per hour'] },
  { slug: 'limits', name: 'Limits', words: ['risk', 'drawback'] },
]

test.each([
  ['It costs $2 per hour on a GPU.', 'pricing'],
  ['It has data centres with GPUs at a low price.', 'supply'],
  ['Limits: prices per hour vary.', 'limits'],
  ['Risk: none.', 'limits'],
  ['Note: prices vary.', 'pricing'],
  ['A saw with a table.', 'overview'],
])('%s', (sentence, facet) => {
  expect(guessFacet(sentence, facets)).toBe(facet)
})
