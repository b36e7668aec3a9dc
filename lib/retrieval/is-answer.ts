import type { ClaimMatch } from './match-claim.ts'
import type { ReadQuestion } from './read-question.ts'

/** Whether a claim covers enough of what was asked to answer it; a sibling's claim, which was not asked for, must cover more. */
export function isAnswer(match: ClaimMatch, question: ReadQuestion, whose: 'own' | 'other'): boolean {
  if (whose === 'other') return match.covered >= 0.75 && match.weight >= 3
  if (match.covered >= 0.5) return true
  return match.covered + 0.2 * match.type + 0.2 * match.facet >= 0.6 && question.content.length > 0
}
