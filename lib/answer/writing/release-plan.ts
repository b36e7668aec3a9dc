import type { Sentence } from '../answer.ts'
import { writePlan } from '../built-in-writer.ts'
import { type Ground, gateDraft } from '../gate-draft.ts'
import type { PlanLine } from '../writer.ts'
import type { Release, ReleaseEvent } from './release.ts'

/**
 * Releases the plan as the built-in writer words it: every line, through the same gate as a model's. What introduces a
 * claim is shown only with it.
 */
export function* releasePlan(ground: Ground, release: Release): Generator<ReleaseEvent, void> {
  let introduction: Sentence | null = null
  for (const [index, draft] of [...writePlan(ground)].entries()) {
    const line = ground.plan[index]
    const gated = gateDraft(draft, ground)
    if (!('sentence' in gated)) yield release.withhold(gated.withheld)
    else if (line?.kind === 'structure' && line.about !== undefined) {
      introduction = gated.sentence
      continue
    } else {
      if (introduction) yield release.show(introduction)
      yield release.show(gated.sentence)
    }
    introduction = null
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
