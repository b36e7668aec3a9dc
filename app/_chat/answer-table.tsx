import { toCompareAddress } from '#app/[layer]/compare/compare-address.ts'
import { compareText } from '#app/text/comparing.ts'
import { chatText } from '#app/text.ts'
import type { ComparisonTable } from '#lib/answer/answer.ts'
import { CitationChip } from './citation-chip.tsx'
import { useEvidence } from './evidence.tsx'
import type { ConversationTurn } from './use-conversation.ts'

interface AnswerTableProps {
  table: ComparisonTable
  turn: ConversationTurn
}

// Beyond this many, entries stand below each other: columns would be too narrow to read.
const maxColumns = 3

/** Entries side by side, every cell with its claims or the plain word that the wiki says nothing. */
export function AnswerTable({ table, turn }: AnswerTableProps) {
  const { subject } = useEvidence()
  const isWide = table.columns.length > maxColumns
  const inFull = toCompareAddress(subject.layer, {
    entries: table.columns,
    facets: table.rows.map(row => row.facet),
    isUnevenOnly: false,
  })
  return (
    <details className="trail" open={!isWide}>
      <summary className="touch flex items-center text-sm text-soft">
        {chatText.table(table.columns.length, subject.noun)}
      </summary>
      <div className="answer-table">
        {isWide ? <BelowTable table={table} turn={turn} /> : <BesideTable table={table} turn={turn} />}
      </div>
      <a href={inFull} className="link touch inline-flex items-center text-sm">
        {compareText.inFull}
      </a>
    </details>
  )
}

function BesideTable({ table, turn }: AnswerTableProps) {
  const { subject } = useEvidence()
  return (
    <table className="table-fixed">
      <thead>
        <tr>
          {table.columns.map(entry => (
            <th key={entry} scope="col">
              {subject.entryNames[entry] ?? entry}
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
                <Cell citations={cell.citations} turn={turn} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  )
}

function BelowTable({ table, turn }: AnswerTableProps) {
  const { subject } = useEvidence()
  return (
    <table>
      <thead>
        <tr>
          <td />
          {table.rows.map(row => (
            <th key={row.facet} scope="col">
              {subject.facetNames[row.facet] ?? row.facet}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.columns.map((entry, index) => (
          <tr key={entry}>
            <th scope="row">{subject.entryNames[entry] ?? entry}</th>
            {table.rows.map(row => (
              <td key={row.facet}>
                <Cell citations={row.cells[index]?.citations ?? []} turn={turn} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ citations, turn }: { citations: readonly string[]; turn: ConversationTurn }) {
  if (citations.length === 0) return <span className="text-faint">{chatText.silent}</span>
  return citations.map(id => (
    <p key={id} className="not-first:mt-2">
      {turn.claims[id]?.text}
      <CitationChip id={id} turn={turn} sentence={null} check="quoted" />
    </p>
  ))
}
