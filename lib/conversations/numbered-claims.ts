import type { CitedClaim } from '#lib/answer/answer.ts'
import type { DocumentTurn } from './conversation-document.ts'
import { type CitingAnswer, ClaimNumbers } from './number-claims.ts'

/** A claim with the number it is cited by. */
export interface NumberedClaim {
  id: string
  number: number
  claim: CitedClaim
}

/** Every claim that some answers cite, by number; the number is the same in all of them. */
export function numberedClaims(turns: readonly Pick<DocumentTurn, 'answer'>[]): NumberedClaim[] {
  const numbers = new ClaimNumbers()
  const numbered = new Map<string, NumberedClaim>()
  for (const { answer } of turns) {
    if (!answer) continue
    for (const [id, number] of Object.entries(numbers.addAnswer(answer satisfies CitingAnswer))) {
      const claim = answer.claims[id]
      if (claim && !numbered.has(id)) numbered.set(id, { id, number, claim })
    }
  }
  return [...numbered.values()].toSorted((a, b) => a.number - b.number)
}
