import { documentText } from '#app/text/conversing.ts'
import type { ClaimChange } from '#lib/conversations/claim-changes.ts'

/** The number of each claim of a document, and which of them the wiki has changed since. */
export interface Numbering {
  numberOf: ReadonlyMap<string, number>
  changes: ReadonlyMap<string, ClaimChange>
}

interface CitationsProps {
  ids: readonly string[]
  numbering: Numbering
  /** Tells this place from all others of the document. */
  place: string
}

/** The marks of a sentence or cell, each leading to its claim. */
export function Citations({ ids, numbering: { numberOf, changes }, place }: CitationsProps) {
  return ids.map(id => {
    const number = numberOf.get(id)
    if (number === undefined) return null
    const isChanged = changes.has(id)
    return (
      <a
        key={id}
        id={`cites-${number}-${place}`}
        href={`#claim-${number}`}
        aria-label={isChanged ? documentText.changedCitation(number) : documentText.citation(number)}
        className={`chip inline-block text-center ${isChanged ? 'chip-contested' : ''}`}
      >
        {number}
      </a>
    )
  })
}
