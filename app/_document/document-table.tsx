import { noteOnClaim } from '#app/_wiki/note-on-claim.ts'
import { chatText } from '#app/text.ts'
import type { CitedClaim, ComparisonTable } from '#lib/answer/answer.ts'
import type { ConversationDocument } from '#lib/conversations/conversation-document.ts'
import { Citations, type Numbering } from './numbering.tsx'

interface DocumentTableProps {
  table: ComparisonTable
  claims: Record<string, CitedClaim>
  document: ConversationDocument
  numbering: Numbering
  place: string
}

/** A comparison: a row for each entry, a column for each facet. */
export function DocumentTable({ table, claims, document, numbering, place }: DocumentTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="answer-table beside-frame" tabIndex={0} aria-label={chatText.besides}>
      <table className="document-table">
        <thead>
          <tr>
            <td />
            {table.rows.map(({ facet }) => (
              <th key={facet} scope="col">
                {document.facetNames[facet] ?? facet}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.columns.map((entry, column) => (
            <tr key={entry}>
              <th scope="row">{document.entryNames[entry] ?? entry}</th>
              {table.rows.map(({ facet, cells }) => {
                const citations = cells[column]?.citations ?? []
                return (
                  <td key={facet}>
                    <p className="answer-table-name">{document.facetNames[facet] ?? facet}</p>
                    <div>
                      {citations.length === 0 && <span className="text-faint">{chatText.silent}</span>}
                      {citations.map(id => (
                        <div key={id} className="not-first:mt-2">
                          <p>
                            {claims[id]?.text}
                            <Citations
                              ids={[id]}
                              numbering={numbering}
                              place={`${place}-${facet}-${entry}`}
                            />
                          </p>
                          <p className="text-faint text-xs empty:hidden">
                            {claims[id] && noteOnClaim(claims[id])}
                          </p>
                        </div>
                      ))}
                    </div>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
