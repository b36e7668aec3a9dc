import type { Comparison } from './compare-entries.ts'
import { type ComparisonWords, textWithStanding } from './to-markdown.ts'

/**
 * The comparison as CSV (RFC 4180): a line a facet with a column an entry, its claims numbered, then a line for each
 * number with the claim's address and its sources.
 */
export function toCsv({ entries, rows, notes }: Comparison, words: ComparisonWords): string {
  const lines = [
    [words.facet, ...entries.map(entry => entry.name)],
    ...rows.map(row => [
      row.facet.name,
      ...row.cells.map(({ claims }) =>
        claims.length === 0
          ? words.silent
          : claims.map(({ claim, number }) => `${textWithStanding(claim, words)} [${number}]`).join('\n'),
      ),
    ]),
    ...notes.map((claim, index) => [
      `[${index + 1}]`,
      words.nameClaim(claim),
      words.addressOf(claim),
      ...claim.sources.map(source => `${source.title}: ${source.url}`),
    ]),
  ]
  return lines.map(cells => `${cells.map(writeCell).join(',')}\r\n`).join('')
}

// A spreadsheet takes a cell that begins with one of these for a formula; an apostrophe before it makes it text.
const formulaStart = /^[\s]*[=+\-@\t\r＝＋－＠]/

function writeCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe
}
