import type { DraftSentence, WritingTask } from './writer.ts'

/** The name under which the built-in writer answers. */
export const BUILT_IN = 'built-in'

/** Writes the plan as it stands: each claim word for word. Needs no model and always writes the same. */
export function* writePlan({
  plan,
  evidence,
}: Pick<WritingTask, 'plan' | 'evidence'>): Generator<DraftSentence, void> {
  const aliasOf = new Map(evidence.map(({ alias, claim }) => [claim.id, alias]))
  for (const line of plan) {
    if (line.kind === 'structure') yield { text: line.text, kind: 'structure', aliases: [] }
    else yield { text: line.claim.text, kind: 'claim', aliases: [aliasOf.get(line.claim.id) ?? ''] }
  }
}
