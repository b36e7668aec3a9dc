import { noteOnClaim } from '#app/_wiki/note-on-claim.ts'
import { toCompareAddress } from '#app/[layer]/compare/compare-address.ts'
import { compareText } from '#app/text/comparing.ts'
import { chatText } from '#app/text.ts'
import type { ComparisonTable } from '#lib/answer/answer.ts'
import { CitationChip } from './citation-chip.tsx'
import { useEvidence } from './evidence.tsx'
import { Fold } from './fold.tsx'
import type { ConversationTurn } from './use-conversation.ts'

interface AnswerTableProps {
  table: ComparisonTable
  turn: ConversationTurn
}

// Beyond this many, entries stand below each other, and the table folded: it repeats what stands above it.
const maxBeside = 3

/**
 * Entries side by side, every cell with its claims or the plain word that the wiki says nothing. Where the columns would
 * be too narrow to read (styles/chat.css), the cells of a facet stand below each other, each with its entry's name.
 */
export function AnswerTable({ table, turn }: AnswerTableProps) {
  const { subject } = useEvidence()
  const nameOf = (entry: string) => subject.entryNames[entry] ?? entry
  const inFull = toCompareAddress(subject.layer, {
    entries: table.columns,
    facets: table.rows.map(row => row.facet),
    isUnevenOnly: false,
  })
  return (
    <Fold
      summary={chatText.table(table.columns.length, subject.noun)}
      isOpen={table.columns.length <= maxBeside}
    >
      <div className="answer-table beside-frame">
        <table className="beside text-ink">
          <thead>
            <tr>
              {table.columns.map(entry => (
                <th key={entry} scope="col">
                  {nameOf(entry)}
                </th>
              ))}
            </tr>
          </thead>
          {table.rows.map(row => (
            <tbody key={row.facet}>
              <tr>
                <th colSpan={table.columns.length} scope="rowgroup" className="label text-faint">
                  {subject.facetNames[row.facet] ?? row.facet}
                </th>
              </tr>
              <tr>
                {row.cells.map(cell => (
                  <td key={cell.entry}>
                    <p className="answer-table-name">{nameOf(cell.entry)}</p>
                    <Cell citations={cell.citations} turn={turn} />
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </div>
      <a href={inFull} className="link touch inline-flex items-center text-ink">
        {compareText.inFull}
      </a>
    </Fold>
  )
}

function Cell({ citations, turn }: { citations: readonly string[]; turn: ConversationTurn }) {
  return (
    <div>
      {citations.length === 0 && <p className="text-faint">{chatText.silent}</p>}
      {citations.map(id => {
        const note = turn.claims[id] ? noteOnClaim(turn.claims[id]) : ''
        return (
          <div key={id} className="not-first:mt-2">
            <p>
              {turn.claims[id]?.text}
              <CitationChip id={id} turn={turn} sentence={null} check="quoted" />
            </p>
            {note !== '' && <p className="text-faint text-xs">{note}</p>}
          </div>
        )
      })}
    </div>
  )
}
