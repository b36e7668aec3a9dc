import type { Answer, Sentence } from '#lib/answer/answer.ts'

/** As much of an answer as says what it cites. */
export type CitingAnswer = Pick<Answer, 'sentences' | 'table'>

/** One number per claim per conversation, from 1, in the order in which sentences and then table cells first cite them. */
export class ClaimNumbers {
  readonly #numbers = new Map<string, number>()

  constructor(answers: readonly (CitingAnswer | null)[] = []) {
    for (const answer of answers) if (answer) this.addAnswer(answer)
  }

  /** Numbers what a sentence cites; returns the number of each of its claims. */
  addSentence(sentence: Sentence): Record<string, number> {
    return Object.fromEntries(sentence.citations.map(claim => [claim, this.#numberOf(claim)]))
  }

  /** Numbers all that an answer cites; returns the number of each of its claims. */
  addAnswer(answer: CitingAnswer): Record<string, number> {
    const cells = answer.table?.rows.flatMap(row => row.cells.flatMap(cell => cell.citations)) ?? []
    const claims = [...answer.sentences.flatMap(sentence => sentence.citations), ...cells]
    return Object.fromEntries(claims.map(claim => [claim, this.#numberOf(claim)]))
  }

  #numberOf(claim: string): number {
    const known = this.#numbers.get(claim)
    if (known !== undefined) return known
    const next = this.#numbers.size + 1
    this.#numbers.set(claim, next)
    return next
  }
}
