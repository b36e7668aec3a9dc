import type { Claim, ClaimStatus } from '#lib/wiki/model.ts'
import type { PlanLine } from './writer.ts'

/** Puts beside each claim that is superseded or disputed what replaces or contests it, and says which is which. */
export function addReplacements(lines: readonly PlanLine[], byId: ReadonlyMap<string, Claim>): PlanLine[] {
  const shown = new Set<string>()
  const put: PlanLine[] = []
  const add = (claim: Claim) => {
    if (!shown.has(claim.id)) put.push({ kind: 'claim', claim })
    shown.add(claim.id)
  }
  for (const line of lines) {
    if (line.kind === 'structure') {
      put.push(line)
      continue
    }
    const { claim } = line
    const other = claim.by === null ? undefined : byId.get(claim.by)
    if (claim.status === 'current' || !other) {
      add(claim)
      continue
    }
    if (shown.has(claim.id)) continue
    add(other)
    put.push({ kind: 'structure', text: noteOn(claim.status), about: claim.id })
    add(claim)
  }
  return put
}

/** What is said between a claim and the older or contested one below it. */
export function noteOn(status: Exclude<ClaimStatus, 'current'>): string {
  return NOTES[status]
}

const NOTES = {
  superseded: 'The wiki also keeps an older claim, now superseded by the one above.',
  disputed: 'The wiki also keeps a claim that the one above disputes.',
}
