import { byStanding } from '#lib/compare/compare-entries.ts'
import { isDisagreement } from '#lib/compare/is-disagreement.ts'
import { showDate } from '#lib/language/show-date.ts'
import type { Claim, ClaimStatus } from '#lib/wiki/model.ts'
import type { PlanLine } from '../writer.ts'
import type { OtherSides } from './find-other-sides.ts'

/**
 * Puts beside each claim that is superseded or disputed what replaces or contests it, and below each claim what stands
 * against it in the wiki; says which is which. Claims that give different figures of one thing follow each other, the
 * newest first.
 */
export function addReplacements(
  lines: readonly PlanLine[],
  byId: ReadonlyMap<string, Claim>,
  otherSides: OtherSides,
): PlanLine[] {
  const shown = new Set<string>()
  const put: PlanLine[] = []
  const addOne = (claim: Claim, note: string | null) => {
    if (shown.has(claim.id)) return
    if (note !== null) put.push({ kind: 'structure', text: note, about: claim.id })
    put.push({ kind: 'claim', claim })
    shown.add(claim.id)
  }
  const add = (claim: Claim, note: string | null = null) => {
    let above: Claim | null = null
    for (const figure of figuresOfOneThing(claim, otherSides)) {
      if (shown.has(figure.id)) continue
      addOne(figure, above === null ? note : noteOnFigure(figure, above))
      above = figure
    }
    for (const other of otherSides.get(claim.id) ?? []) addOne(other, noteOn(other.status))
  }
  for (const line of lines) {
    if (line.kind === 'structure') {
      put.push(line)
      continue
    }
    const { claim } = line
    const other = claim.by === null ? undefined : byId.get(claim.by)
    if (claim.status === 'current' || !other || shown.has(claim.id)) {
      add(claim)
      continue
    }
    add(other)
    add(claim, noteOn(claim.status))
  }
  return put
}

/** A claim with all that give other figures of the same thing, or of what one of those does: the newest first. */
function figuresOfOneThing(claim: Claim, otherSides: OtherSides): Claim[] {
  const found = [claim]
  for (const one of found)
    for (const other of otherSides.get(one.id) ?? [])
      if (isDisagreement(one, other) && !found.some(({ id }) => id === other.id)) found.push(other)
  return found.sort(byStanding)
}

/** What is said between a claim and the older, contested or contrary one below it. */
export function noteOn(status: ClaimStatus): string {
  return NOTES[status]
}

const NOTES: Record<ClaimStatus, string> = {
  superseded: 'The wiki also keeps an older claim, now superseded by the one above.',
  disputed: 'The wiki also keeps a claim that the one above disputes.',
  current: 'The wiki also holds a claim that does not agree with the one above.',
}

/** What is said between two figures of one thing: of when each is. */
export function noteOnFigure(below: Claim, above: Claim): string {
  const dates = [above, below].map(({ asOf }) => (asOf === null ? 'without a date' : `of ${showDate(asOf)}`))
  return above.asOf === null && below.asOf === null
    ? NOTES.current
    : `The figure above is ${dates[0]}; the wiki also holds one ${dates[1]}.`
}
