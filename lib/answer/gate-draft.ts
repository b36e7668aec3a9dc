import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import type { Sentence, WithheldSentence } from './answer.ts'
import type { DraftSentence, Evidence, PlanLine } from './writer.ts'

/** What the gate decided on one drafted sentence. */
export type Gated = { sentence: Sentence } | { withheld: WithheldSentence }

/** Judges a drafted sentence by the claims it cites. `structure` sentences pass only when they are the plan's own. */
export function gateDraft(
  draft: DraftSentence,
  evidence: readonly Evidence[],
  plan: readonly PlanLine[],
  namesOf: (entry: string) => readonly string[],
): Gated {
  if (draft.kind === 'structure') {
    const isOwn = plan.some(line => line.kind === 'structure' && line.text === draft.text)
    if (isOwn) return { sentence: { text: draft.text, kind: 'structure', check: null, citations: [] } }
    return { withheld: { text: draft.text, reason: 'uncited', span: null } }
  }
  const cited = draft.aliases.map(alias => evidence.find(item => item.alias === alias))
  if (cited.length === 0) return { withheld: { text: draft.text, reason: 'uncited', span: null } }
  const claims = cited.flatMap(item => item?.claim ?? [])
  if (claims.length < cited.length)
    return { withheld: { text: draft.text, reason: 'unknown-citation', span: null } }
  const judged = judgeSentence(
    draft.text,
    claims.map(({ text, entry }) => ({ text, entryNames: namesOf(entry) })),
  )
  if (judged.verdict === 'quoted' || judged.verdict === 'checked')
    return {
      sentence: {
        text: draft.text,
        kind: 'claim',
        check: judged.verdict,
        citations: claims.map(({ id }) => id),
      },
    }
  return { withheld: { text: draft.text, reason: judged.reason ?? 'coverage', span: judged.span } }
}
