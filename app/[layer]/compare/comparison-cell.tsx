import { dateNote } from '#app/_wiki/date-note.ts'
import { shortNameOf } from '#app/_wiki/names.ts'
import { compareText } from '#app/text/comparing.ts'
import { chatText, statusText } from '#app/text.ts'
import type { ComparisonCell as Cell } from '#lib/compare/compare-entries.ts'
import type { Facet } from '#lib/wiki/model.ts'

/** What the wiki says of one entry on one facet, each claim with the number of its note; or that it says nothing. */
export function ComparisonCell({ cell, facet }: { cell: Cell; facet: Facet }) {
  const name = shortNameOf(cell.entry.name)
  return (
    <>
      {/* Where the columns stand below each other, their heads are gone. */}
      <p className="matrix-cell-name">{name}</p>
      {cell.claims.length === 0 && <p className="text-faint">{chatText.silent}</p>}
      {cell.claims.map(({ claim, number }) => (
        <div key={claim.id} className={claim.status === 'current' ? '' : 'matrix-contested'}>
          {claim.status !== 'current' && <p className="label">{statusText[claim.status].label}</p>}
          <p>
            {claim.text}
            <a
              href={`#note-${number}`}
              aria-label={compareText.note(number, name, facet.name)}
              className="chip"
            >
              {number}
            </a>
          </p>
          {claim.asOf !== null && <p className="text-faint text-xs">{dateNote(claim.asOf)}</p>}
        </div>
      ))}
    </>
  )
}
