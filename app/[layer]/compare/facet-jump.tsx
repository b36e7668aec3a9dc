import { compareText } from '#app/text/comparing.ts'
import type { ComparisonRow } from '#lib/compare/compare-entries.ts'

/** The facets of a comparison, for windows that show one of them at a time. */
export function FacetJump({ rows }: { rows: readonly ComparisonRow[] }) {
  return (
    <nav aria-label={compareText.jump} className="facet-jump">
      <ul>
        {rows.map(({ facet }) => (
          <li key={facet.slug}>
            <a href={`#on-${facet.slug}`}>{facet.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
