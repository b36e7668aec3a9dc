import type { AnswerEvent, Sentence, WithheldSentence } from '../answer.ts'
import { toCitedClaims } from '../to-cited-claims.ts'
import type { Evidence } from '../writer.ts'

export type ReleaseEvent = Extract<AnswerEvent, { type: 'sentence' | 'withheld' }>

/** What has been released of one answer, in order. What is released stays, whatever happens later. */
export class Release {
  readonly sentences: Sentence[] = []
  readonly withheld: WithheldSentence[] = []
  readonly #evidence: readonly Evidence[]
  readonly #cited = new Set<string>()
  readonly #texts = new Set<string>()

  constructor(evidence: readonly Evidence[]) {
    this.#evidence = evidence
  }

  hasCited(claim: string): boolean {
    return this.#cited.has(claim)
  }

  hasShown(text: string): boolean {
    return this.#texts.has(text)
  }

  show(sentence: Sentence): ReleaseEvent {
    this.sentences.push(sentence)
    this.#texts.add(sentence.text)
    for (const claim of sentence.citations) this.#cited.add(claim)
    return { type: 'sentence', sentence, claims: toCitedClaims(sentence.citations, this.#evidence) }
  }

  withhold(withheld: WithheldSentence): ReleaseEvent {
    this.withheld.push(withheld)
    return { type: 'withheld', withheld }
  }
}
