import { Drawer } from '@base-ui/react/drawer'
import { Popover } from '@base-ui/react/popover'
import { useId } from 'react'
import { chatText, statusText } from '#app/text.ts'
import type { Sentence } from '#lib/answer/answer.ts'
import { useEvidence } from './evidence.tsx'
import type { ConversationTurn } from './use-conversation.ts'

interface CitationChipProps {
  /** The cited claim. */
  id: string
  turn: ConversationTurn
  /** The sentence that cites it, from 0; null for a cell of a table. */
  sentence: number | null
  check: Sentence['check']
}

/** The number of a cited claim, which opens the claim with its sources. */
export function CitationChip({ id, turn, sentence, check }: CitationChipProps) {
  const { subject, isNarrow, popover, sheet } = useEvidence()
  const claim = turn.claims[id]
  const number = turn.numbers[id]
  const chip = useId()
  if (!claim || number === undefined) return null
  const entry = subject.entryNames[claim.entry] ?? claim.entry
  const facet = subject.facetNames[claim.facet] ?? claim.facet
  const status = claim.status === 'current' ? '' : `, ${statusText[claim.status].label.toLowerCase()}`
  const shared = {
    id: chip,
    payload: { id, number, claim, check, chip, turn, sentence },
    className: `chip ${claim.status === 'current' ? '' : 'chip-contested'}`,
    'aria-label': `${chatText.citation(number, entry, facet)}${status}`,
    children: number,
  }
  return isNarrow ? (
    <Drawer.Trigger handle={sheet} {...shared} />
  ) : (
    <Popover.Trigger handle={popover} {...shared} />
  )
}
