import { expect, test } from 'vitest'
import { compareEntries, onlyUneven } from './compare-entries.ts'
import { claimOf, entries, facets } from './comparison.fixture.ts'

const claims = [
  claimOf('lambda/pricing-1', 'pricing'),
  claimOf('akash/pricing-1', 'pricing', { status: 'superseded' }),
  claimOf('akash/pricing-2', 'pricing', { asOf: '2025-01' }),
  claimOf('akash/pricing-3', 'pricing', { asOf: '2026-01-05' }),
  claimOf('akash/limits-1', 'limits'),
]

test('has a row for each facet on which an entry has a claim, in the order of the facets', () => {
  const { rows } = compareEntries(entries, facets, claims)
  expect(rows.map(row => row.facet.slug)).toEqual(['pricing', 'limits'])
  expect(rows.map(row => row.cells.map(cell => cell.claims.length))).toEqual([
    [3, 1],
    [1, 0],
  ])
})

test('puts what stands now first, the newest before the older', () => {
  const [first] = compareEntries(entries, facets, claims).rows
  expect(first?.cells[0]?.claims.map(({ claim }) => claim.id)).toEqual([
    'akash/pricing-3',
    'akash/pricing-2',
    'akash/pricing-1',
  ])
})

test('numbers claims in reading order, and each number names its claim', () => {
  const { rows, notes } = compareEntries(entries, facets, claims)
  const shown = rows.flatMap(row => row.cells.flatMap(cell => cell.claims))
  expect(shown.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  for (const { claim, number } of shown) expect(notes[number - 1]).toBe(claim)
})

test('keeps only facets on which the wiki speaks of some and not of others, numbered anew', () => {
  const { rows, notes } = onlyUneven(compareEntries(entries, facets, claims))
  expect(rows.map(row => row.facet.slug)).toEqual(['limits'])
  expect(rows[0]?.cells[0]?.claims[0]?.number).toBe(1)
  expect(notes.map(({ id }) => id)).toEqual(['akash/limits-1'])
})
