import { groupByOpenness } from '#app/_wiki/group-by-openness.ts'
import { addressOf } from '#app/_wiki/names.ts'
import { OpennessMark } from '#app/_wiki/openness-mark.tsx'
import { Stone } from '#app/_wiki/stone.tsx'
import { layerText } from '#app/text.ts'
import type { EntrySummary } from '#lib/wiki/model.ts'
import { ClaimStatus } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'
import { toCompareAddress } from './compare/compare-address.ts'
import type { Coverage, CoverageCell } from './count-coverage.ts'

/**
 * Entries against facets: in each cell a stone for each claim, and the whole cell a link to where they stand; where there
 * is none, to what the wiki says of siblings.
 */
export function CoverageMap({ coverage, noun }: { coverage: Coverage; noun: Noun }) {
  const { facets, rows } = coverage
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-soft">
        <span>
          {layerText.coverageHint} <span className="sm:hidden">{layerText.coverageWider}</span>
        </span>
        {ClaimStatus.options.map(status => (
          <span key={status} className="inline-flex items-center gap-2">
            <Stone status={status} /> {layerText.stones[status]}
          </span>
        ))}
      </figcaption>
      <section
        aria-label={layerText.coverageTable(noun)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="coverage-frame"
      >
        <table className="coverage">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{layerText.entry(noun)}</span>
              </th>
              {facets.map(facet => (
                <th key={facet.slug} scope="col">
                  <span className="slanted">{facet.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groupByOpenness(rows.map(({ entry }) => entry)).map(([openness, entries]) => (
            <tbody key={openness}>
              <tr>
                <th scope="rowgroup" colSpan={facets.length + 1} className="coverage-group">
                  <OpennessMark openness={openness} />
                </th>
              </tr>
              {rows
                .filter(({ entry }) => entries.includes(entry))
                .map(({ entry, cells }) => (
                  <tr key={entry.slug}>
                    <th scope="row">
                      <a href={`/${entry.layer}/${entry.slug}`}>{entry.name}</a>
                    </th>
                    {cells.map(cell => (
                      <td key={cell.facet.slug}>
                        {cell.claims.length > 0 ? (
                          <Cell name={entry.name} cell={cell} />
                        ) : (
                          <EmptyCell entry={entry} cell={cell} />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </figure>
  )
}

function Cell({ name, cell }: { name: string; cell: CoverageCell }) {
  const [first] = cell.claims
  const contested = cell.claims.filter(claim => claim.status !== 'current').length
  // What stands lies at the bottom.
  const stones = cell.claims.toSorted(
    (one, other) => Number(one.status !== 'current') - Number(other.status !== 'current'),
  )
  return (
    <a
      href={first && addressOf(first)}
      aria-label={layerText.cell(name, cell.facet.name, cell.claims.length, contested)}
      className="coverage-cell"
    >
      {stones.map(claim => (
        <Stone key={claim.id} status={claim.status} />
      ))}
    </a>
  )
}

/** Where the wiki is silent on an entry, the way to what it says there of siblings. */
function EmptyCell({ entry, cell: { facet, spokenOf } }: { entry: EntrySummary; cell: CoverageCell }) {
  const address = toCompareAddress(entry.layer, {
    entries: [entry.slug, ...spokenOf],
    facets: [facet.slug],
    isUnevenOnly: false,
  })
  return (
    <a href={address} aria-label={layerText.emptyCell(entry.name, facet.name)} className="coverage-cell">
      <span className="gap" />
    </a>
  )
}
