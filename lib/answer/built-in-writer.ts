import type { Writer } from './writer.ts'

/** Writes the plan as it stands: each claim word for word. Needs no model and always writes the same. */
export const builtInWriter: Writer = {
  name: 'built-in',
  async *write({ plan, evidence }) {
    const aliasOf = new Map(evidence.map(({ alias, claim }) => [claim.id, alias]))
    for (const line of plan) {
      if (line.kind === 'structure') yield { text: line.text, kind: 'structure', aliases: [] }
      else yield { text: line.claim.text, kind: 'claim', aliases: [aliasOf.get(line.claim.id) ?? ''] }
    }
  },
}
