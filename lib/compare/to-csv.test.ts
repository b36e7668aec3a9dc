import { expect, test } from 'vitest'
import { compareEntries } from './compare-entries.ts'
import { claimOf, entries, facets, words } from './comparison.fixture.ts'
import { toCsv } from './to-csv.ts'

const csvOf = (...texts: string[]) =>
  toCsv(
    compareEntries(
      entries,
      facets,
      texts.map((text, index) => claimOf(`akash/pricing-${index}`, 'pricing', { text })),
    ),
    words,
  )

test('has a line a facet, a column an entry, and a line for each number', () => {
  expect(csvOf('It is cheap.')).toBe(
    [
      'Facet,Akash,Lambda | Labs',
      'pricing,It is cheap. [1],The wiki does not say',
      '[1],"akash, pricing",https://cairn.test/akash/pricing-0,Docs: https://a.test/docs',
      '',
    ].join('\r\n'),
  )
})

test('quotes what holds a comma, a quotation mark or a line break', () => {
  expect(csvOf('It is “cheap”, "so to speak".', 'Twice.')).toContain(
    'pricing,"It is “cheap”, ""so to speak"". [1]\nTwice. [2]",The wiki does not say',
  )
})

test('leaves no cell that a spreadsheet would take for a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1']) {
    expect(csvOf(text)).toContain(`"'${text} [1]"`)
  }
})

test('says beside a claim that it is disputed or superseded', () => {
  const claims = [claimOf('akash/pricing-1', 'pricing', { text: 'It was cheap.', status: 'superseded' })]
  expect(toCsv(compareEntries(entries, facets, claims), words)).toContain('It was cheap. (superseded) [1]')
})
