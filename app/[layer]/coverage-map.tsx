import { addressOf } from '#app/_wiki/names.ts'
import { layerText } from '#app/text.ts'
import type { Coverage, CoverageCell } from './count-coverage.ts'

/** Entries against facets: a mark for each claim, and each cell a link to where its claims stand. */
export function CoverageMap({ coverage }: { coverage: Coverage }) {
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-soft">
        <span>{layerText.coverageHint}</span>
        <span className="inline-flex items-center gap-1.5">
          <Mark /> {layerText.current}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <Mark isContested /> {layerText.contested}
        </span>
      </figcaption>
      <section
        aria-label={layerText.coverageTable}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative -mx-4 mt-4 overflow-x-auto sm:mx-0"
      >
        <table className="w-full min-w-max border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 z-10 bg-paper px-4 text-left align-bottom sm:px-0">
                <span className="sr-only">{layerText.project}</span>
              </th>
              {coverage.facets.map(facet => (
                <th key={facet.slug} scope="col" className="h-32 w-11 align-bottom font-medium text-soft">
                  <span className="slanted">{facet.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.rows.map(({ entry, cells }) => (
              <tr key={entry.slug} className="border-line border-t">
                <th
                  scope="row"
                  className="sticky left-0 z-10 max-w-44 bg-paper px-4 text-left font-semibold sm:max-w-64 sm:px-0 sm:pr-4"
                >
                  <a
                    href={`/${entry.layer}/${entry.slug}`}
                    className="touch flex items-center hover:text-accent"
                  >
                    {entry.name}
                  </a>
                </th>
                {cells.map(cell => (
                  <td key={cell.facet.slug} className="border-line border-l p-0">
                    <Cell name={entry.name} cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  )
}

function Cell({ name, cell }: { name: string; cell: CoverageCell }) {
  const [first] = cell.claims
  if (!first) return <span className="sr-only">{layerText.none}</span>
  const contested = cell.claims.filter(claim => claim.status !== 'current').length
  return (
    <a
      href={addressOf(first)}
      aria-label={layerText.cell(name, cell.facet.name, cell.claims.length, contested)}
      className="coverage-cell touch"
    >
      {cell.claims.map(claim => (
        <Mark key={claim.id} isContested={claim.status !== 'current'} />
      ))}
    </a>
  )
}

/** A claim as a small stone; one that is disputed or superseded is hollow and struck through. */
function Mark({ isContested = false }: { isContested?: boolean }) {
  return <i className={isContested ? 'mark mark-contested' : 'mark'} />
}
