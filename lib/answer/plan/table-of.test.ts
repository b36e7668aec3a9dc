import { expect, test } from 'vitest'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { claimMatch } from '../choose/claim-match.fixture.ts'
import { tableOf, tableOfMatter } from './table-of.ts'

const entry = (slug: string) => ({ slug, name: slug }) as NamedEntry
const facetOrder = ['overview', 'history', 'pricing']
const chosen = [
  { entry: entry('a'), fitting: [claimMatch('a/overview-1', 'A was founded in 2012.')] },
  { entry: entry('b'), fitting: [claimMatch('b/history-1', 'B was founded in 2017.')] },
  { entry: entry('c'), fitting: [claimMatch('c/history-1', 'C was founded in 2018.')] },
  { entry: entry('d'), fitting: [] },
]

test('claims on one matter stand in one row, under the facet of most of them; only who has none has an empty cell', () => {
  expect(tableOfMatter(chosen, facetOrder)).toEqual({
    columns: ['a', 'b', 'c', 'd'],
    rows: [
      {
        facet: 'history',
        cells: [
          { entry: 'a', citations: ['a/overview-1'] },
          { entry: 'b', citations: ['b/history-1'] },
          { entry: 'c', citations: ['c/history-1'] },
          { entry: 'd', citations: [] },
        ],
      },
    ],
  })
})

test('claims on several matters have a row for each facet, in the order of the facets', () => {
  const { rows } = tableOf(chosen, facetOrder)
  expect(rows.map(({ facet }) => facet)).toEqual(['overview', 'history'])
  expect(rows.map(({ cells }) => cells.map(({ citations }) => citations.length))).toEqual([
    [1, 0, 0, 0],
    [0, 1, 1, 0],
  ])
})
