import { escapeMarkdown, markdownLink } from '#lib/escape-markdown.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { Comparison, ComparisonCell } from './compare-entries.ts'

/** What a written-out comparison says besides its claims. */
export interface ComparisonWords {
  title: string
  facet: string
  silent: string
  /** A footnote's head: whose claim it is, on what, of when and how it stands. */
  nameClaim: (claim: Claim) => string
  /** How a claim stands that is disputed or superseded, empty for any other: a cell says so beside its text. */
  standingOf: (claim: Claim) => string
  /** A claim's whole address. */
  addressOf: (claim: Claim) => string
}

/** The comparison as a Markdown table, each claim with a footnote that names the claim's address and its sources. */
export function toMarkdown({ entries, rows, notes }: Comparison, words: ComparisonWords): string {
  const table = [
    [words.facet, ...entries.map(entry => entry.name)].map(escapeMarkdown),
    ['', ...entries].map(() => '---'),
    ...rows.map(row => [escapeMarkdown(row.facet.name), ...row.cells.map(cell => writeCell(cell, words))]),
  ]
  const footnotes = notes.map((claim, index) => writeNote(claim, index + 1, words))
  const parts = [
    `# ${escapeMarkdown(words.title)}`,
    table.map(cells => `| ${cells.join(' | ')} |`).join('\n'),
    footnotes.join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function writeCell({ claims }: ComparisonCell, words: ComparisonWords): string {
  if (claims.length === 0) return escapeMarkdown(words.silent)
  return claims
    .map(({ claim, number }) => `${escapeMarkdown(textWithStanding(claim, words))}[^${number}]`)
    .join('<br>')
}

/** A claim as a cell has it: its text, and how it stands where it is disputed or superseded. */
export function textWithStanding(claim: Claim, { standingOf }: Pick<ComparisonWords, 'standingOf'>): string {
  const standing = standingOf(claim)
  return standing === '' ? claim.text : `${claim.text} (${standing})`
}

function writeNote(claim: Claim, number: number, { nameClaim, addressOf }: ComparisonWords): string {
  const sources = claim.sources.map(source => markdownLink(source.title, source.url))
  return `[^${number}]: ${markdownLink(nameClaim(claim), addressOf(claim))}. ${sources.join('; ')}`
}
