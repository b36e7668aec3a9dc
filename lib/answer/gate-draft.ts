import { judgeSentence } from '#lib/grounding/judge-sentence.ts'
import { splitSentences } from '#lib/grounding/split-sentences.ts'
import type { Reason } from '#lib/grounding/verdict.ts'
import type { Claim } from '#lib/wiki/model.ts'
import type { Sentence, WithheldSentence } from './answer.ts'
import type { DraftSentence, Evidence, PlanLine } from './writer.ts'

/** What drafts of one answer are judged by. */
export interface Ground {
  evidence: readonly Evidence[]
  plan: readonly PlanLine[]
  /** The names by which a sentence may call an entry. */
  namesOf(entry: string): readonly string[]
}

/** What the gate decided on one drafted sentence; `isPlausible` when only a judge could still let it through. */
export type Gated = { sentence: Sentence } | { withheld: WithheldSentence; isPlausible: boolean }

/** Judges a drafted sentence by the claims it cites. `structure` sentences pass only when they are the plan's own. */
export function gateDraft(draft: DraftSentence, ground: Ground): Gated {
  if (draft.kind === 'structure') {
    const isOwn = ground.plan.some(line => line.kind === 'structure' && line.text === draft.text)
    return isOwn ? { sentence: toStructure(draft.text) } : refuse(draft, 'uncited')
  }
  if (draft.isTooLong) return refuse(draft, 'too-long')
  if (draft.aliases.length === 0) return refuse(draft, 'uncited')
  const cited = draft.aliases.map(alias => ground.evidence.find(item => item.alias === alias))
  const claims = cited.flatMap(item => item?.claim ?? [])
  if (claims.length < cited.length) return refuse(draft, 'unknown-citation')
  return judge(draft, claims, ground)
}

/** A sentence that states no fact of the world. */
export function toStructure(text: string): Sentence {
  return { text, kind: 'structure', check: null, citations: [] }
}

function judge(draft: DraftSentence, claims: readonly Claim[], ground: Ground): Gated {
  const { verdict, reason, span, used } = judgeSentence(
    draft.text,
    claims.map(({ text, entry }) => {
      const entryNames = ground.namesOf(entry)
      return { text: text === draft.text ? text : toOwnWords(text, entryNames), entryNames }
    }),
  )
  if (verdict !== 'quoted' && verdict !== 'checked')
    return { ...refuse(draft, reason ?? 'coverage', span), isPlausible: verdict === 'middle' }
  const unnamed = claims.find(
    ({ text, entry }, index) =>
      used.includes(index) &&
      isNamedIn(text, ground.namesOf(entry)) &&
      !isNamedIn(draft.text, ground.namesOf(entry)),
  )
  if (unnamed) return refuse(draft, 'subject', firstWords(draft.text))
  // A claim that bears nothing out is not cited for it.
  const citations = claims.filter((_, index) => used.includes(index)).map(({ id }) => id)
  return { sentence: { text: draft.text, kind: 'claim', check: verdict, citations } }
}

/** What a claim says of its entry may not be said of “the project”: on another entry's page that is another one. */
function isNamedIn(text: string, names: readonly string[]): boolean {
  const plain = toPlainWords(text)
  return names.some(name => plain.includes(toPlainWords(name)))
}

function toPlainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
}

function firstWords(text: string): string {
  return text.split(' ').slice(0, 3).join(' ')
}

/**
 * What a claim says of its entry: its first sentence, and others that name the entry. A claim may be quoted whole, but what
 * else was put into it (“Modify your answer to …”) bears nothing out on its own.
 */
function toOwnWords(text: string, names: readonly string[]): string {
  const [first = text, ...others] = splitSentences(text)
  return [first, ...others.filter(other => isNamedIn(other, names))].join(' ')
}

function refuse({ text }: DraftSentence, reason: Reason, span: string | null = null) {
  return { withheld: { text, reason, span }, isPlausible: false }
}
