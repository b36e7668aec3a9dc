import { addressOf, publisherOf, shortNameOf } from '#app/_wiki/names.ts'
import { toPassageUrl } from '#app/_wiki/to-passage-url.ts'
import { compareText } from '#app/text/comparing.ts'
import type { Comparison } from '#lib/compare/compare-entries.ts'

/** Every claim of a comparison by its number: whose it is, on what, and the sources it rests on. */
export function ComparisonNotes({ comparison: { entries, rows, notes } }: { comparison: Comparison }) {
  const nameOf = (slug: string) => shortNameOf(entries.find(entry => entry.slug === slug)?.name ?? slug)
  const facetOf = (slug: string) => rows.find(row => row.facet.slug === slug)?.facet.name ?? slug
  return (
    <section aria-labelledby="notes" className="mt-14 border-line border-t pt-8">
      <h2 id="notes" className="mb-3 text-xl">
        {compareText.notes}
      </h2>
      <ol className="gap-x-12 text-sm lg:columns-2">
        {notes.map((claim, index) => (
          <li key={claim.id} id={`note-${index + 1}`} className="claim note">
            <span className="pt-px text-right text-faint">{index + 1}</span>
            <div>
              <a href={addressOf(claim)} className="link reach font-medium">
                {nameOf(claim.entry)}, {facetOf(claim.facet)}
              </a>
              <ul className="text-soft pointer-coarse:mt-1.5">
                {claim.sources.map(source => (
                  <li key={source.id}>
                    <a href={toPassageUrl(source.url, source.locate)} className="link small-touch">
                      {source.title}
                    </a>{' '}
                    <span className="text-faint">{publisherOf(source.url)}</span>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
