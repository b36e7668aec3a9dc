import { addressOf, shortNameOf } from '#app/_wiki/names.ts'
import { compareText } from '#app/text/comparing.ts'
import { chatText, claimText, statusText } from '#app/text.ts'
import type { Comparison } from '#lib/compare/compare-entries.ts'
import type { ComparisonWords } from '#lib/compare/to-markdown.ts'
import { showDate } from '#lib/language/show-date.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'

/** The words of a comparison that is taken along; addresses begin with `origin`. */
export function comparisonWordsOf(
  { entries, rows }: Comparison,
  noun: Noun,
  origin: string,
): ComparisonWords {
  const nameOf = (slug: string) => entries.find(entry => entry.slug === slug)?.name ?? slug
  const facetOf = (slug: string) => rows.find(row => row.facet.slug === slug)?.facet.name ?? slug
  return {
    title: compareText.title(
      entries.map(entry => shortNameOf(entry.name)),
      noun,
    ),
    facet: compareText.facet,
    silent: chatText.silent,
    standingOf,
    addressOf: claim => `${origin}${addressOf(claim)}`,
    nameClaim: ({ entry, facet, asOf, status }) =>
      [
        nameOf(entry),
        facetOf(facet),
        ...(asOf === null ? [] : [claimText.asOf(showDate(asOf))]),
        ...(status === 'current' ? [] : [standingOf({ status })]),
      ].join(', '),
  }
}

function standingOf({ status }: Pick<Claim, 'status'>): string {
  return status === 'current' ? '' : statusText[status].label
}
