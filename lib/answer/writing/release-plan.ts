import { writePlan } from '../built-in-writer.ts'
import { type Ground, gateDraft } from '../gate-draft.ts'
import type { PlanLine } from '../writer.ts'
import type { Release, ReleaseEvent } from './release.ts'

/** Releases the plan as the built-in writer words it: every line, through the same gate as a model's. */
export function* releasePlan(ground: Ground, release: Release): Generator<ReleaseEvent, void> {
  for (const draft of writePlan(ground)) {
    const gated = gateDraft(draft, ground)
    if ('sentence' in gated) yield release.show(gated.sentence)
    else yield release.withhold(gated.withheld)
  }
}

/** The lines of a plan whose claims have not been told yet. */
export function findUntold(plan: readonly PlanLine[], release: Release): PlanLine[] {
  const isTold = (line: PlanLine) =>
    line.kind === 'claim'
      ? release.hasCited(line.claim.id)
      : release.hasShown(line.text) || (line.about !== undefined && release.hasCited(line.about))
  return plan.filter(line => !isTold(line))
}
