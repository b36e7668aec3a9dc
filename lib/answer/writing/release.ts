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
  readonly #toldWhole = new Set<string>()

  constructor(evidence: readonly Evidence[]) {
    this.#evidence = evidence
  }

  hasCited(claim: string): boolean {
    return this.#cited.has(claim)
  }

  hasShown(text: string): boolean {
    return this.#texts.has(text)
  }

  /** Whether all that these claims say has been said in their own words. */
  hasToldWhole(claims: readonly string[]): boolean {
    return claims.every(claim => this.#toldWhole.has(claim))
  }

  show(sentence: Sentence): ReleaseEvent {
    this.sentences.push(sentence)
    this.#texts.add(sentence.text)
    const claims = toCitedClaims(sentence.citations, this.#evidence)
    for (const [id, claim] of Object.entries(claims)) {
      this.#cited.add(id)
      if (toPlain(claim.text) === toPlain(sentence.text)) this.#toldWhole.add(id)
    }
    return { type: 'sentence', sentence, claims }
  }

  withhold(withheld: WithheldSentence): ReleaseEvent {
    this.withheld.push(withheld)
    return { type: 'withheld', withheld }
  }
}

function toPlain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
