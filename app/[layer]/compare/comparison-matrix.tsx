import { shortNameOf } from '#app/_wiki/names.ts'
import { OpennessMark } from '#app/_wiki/openness-mark.tsx'
import { compareText } from '#app/text/comparing.ts'
import type { Comparison } from '#lib/compare/compare-entries.ts'
import type { EntrySummary } from '#lib/wiki/model.ts'
import { type CompareRequest, toCompareAddress } from './compare-address.ts'
import { ComparisonCell } from './comparison-cell.tsx'

interface ComparisonMatrixProps {
  comparison: Comparison
  request: CompareRequest
}

/** Facets against entries. The heads and the pinned entry stay in view; on a phone the address's facet stands alone. */
export function ComparisonMatrix({ comparison: { entries, rows }, request }: ComparisonMatrixProps) {
  return (
    <section
      aria-label={compareText.matrix}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="matrix-frame"
    >
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col" className="matrix-facet">
              <span className="sr-only">{compareText.facet}</span>
            </th>
            {entries.map((entry, index) => (
              <th key={entry.slug} scope="col">
                <ColumnHead entry={entry} isPinned={index === 0} request={request} />
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ facet, cells }) => (
          <tbody key={facet.slug} id={`on-${facet.slug}`}>
            <tr>
              <th scope="row" className="matrix-facet">
                <span>{facet.name}</span>
              </th>
              {cells.map(cell => (
                <td key={cell.entry.slug}>
                  <ComparisonCell cell={cell} facet={facet} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface ColumnHeadProps {
  entry: EntrySummary
  isPinned: boolean
  request: CompareRequest
}

function ColumnHead({ entry, isPinned, request }: ColumnHeadProps) {
  const others = request.entries.filter(slug => slug !== entry.slug)
  const withEntries = (entries: string[]) => toCompareAddress(entry.layer, { ...request, entries })
  return (
    <>
      <a href={`/${entry.layer}/${entry.slug}`} className="matrix-name">
        {shortNameOf(entry.name)}
      </a>
      <span className="flex flex-wrap items-center gap-x-3 font-normal text-faint text-xs">
        <OpennessMark openness={entry.openness} className="small-touch" />
        <span className="flex gap-x-3 print:hidden">
          {!isPinned && (
            <a
              href={withEntries([entry.slug, ...others])}
              aria-label={compareText.pinName(entry.name)}
              className="small-touch link"
            >
              {compareText.pin}
            </a>
          )}
          <a
            href={withEntries(others)}
            aria-label={compareText.removeName(entry.name)}
            className="small-touch link"
          >
            {compareText.remove}
          </a>
        </span>
      </span>
    </>
  )
}
