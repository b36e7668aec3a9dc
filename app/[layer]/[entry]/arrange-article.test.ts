import { expect, test } from 'vitest'
import type { CitedSource, Claim } from '#lib/wiki/model.ts'
import { arrangeArticle } from './arrange-article.ts'

const facets = [
  { slug: 'overview', name: 'What it is', words: [] },
  { slug: 'pricing', name: 'Pricing', words: [] },
  { slug: 'limits', name: 'Limits', words: [] },
]
const source = (id: string): CitedSource => ({
  id,
  title: id,
  url: 'https://a.test/',
  kind: 'docs',
  locate: null,
})
const claim = (id: string, facet: string, sources: string[], by: string | null = null): Claim => ({
  id: `akash/${id}`,
  entry: 'akash',
  layer: 'infrastructure',
  facet,
  text: 'A sentence.',
  status: by === null ? 'current' : 'superseded',
  by,
  asOf: null,
  checked: true,
  asks: [],
  sources: sources.map(source),
})

test('orders claims by facet and leaves out facets without claims', () => {
  const { sections } = arrangeArticle(
    [claim('limits-1', 'limits', ['a']), claim('overview-1', 'overview', ['a'])],
    facets,
  )
  expect(sections.map(section => section.facet.slug)).toEqual(['overview', 'limits'])
})

test('numbers sources in the order in which the page cites them', () => {
  const { sources } = arrangeArticle(
    [
      claim('pricing-1', 'pricing', ['docs']),
      claim('overview-1', 'overview', ['blog', 'docs']),
      claim('overview-2', 'overview', ['docs']),
    ],
    facets,
  )
  expect(sources.map(({ id, number, claimCount }) => [id, number, claimCount])).toEqual([
    ['blog', 1, 1],
    ['docs', 2, 3],
  ])
})

test('finds which claims a claim replaces', () => {
  const { replacedBy } = arrangeArticle(
    [claim('pricing-1', 'pricing', ['a'], 'akash/pricing-2'), claim('pricing-2', 'pricing', ['a'])],
    facets,
  )
  expect(replacedBy.get('akash/pricing-2')?.map(({ id }) => id)).toEqual(['akash/pricing-1'])
})
