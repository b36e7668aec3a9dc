import { readAnswers } from '#lib/reading/read-answers.ts'
import { log } from '#lib/telemetry/log.ts'
import { byScore, type ClaimMatch } from './match-claim.ts'

/**
 * The claims of an entry, the best first, where those of running text that come first were read beside the question. Nobody says
 * which questions such claims answer, so that words and likeness tell less: what shares every word may tell it of another.
 * Claims filed by facet are given back as they are.
 */
export async function readRunningText(
  question: string,
  matches: readonly ClaimMatch[],
): Promise<ClaimMatch[]> {
  if (matches.every(({ isFiled }) => isFiled)) return [...matches]
  const first = matches.slice(0, READ)
  const odds = await readAnswers(
    question,
    first.map(({ profile }) => profile.claim.text),
  ).catch((error: unknown) => {
    log.warn({ event: 'reader', error }, 'running text could not be read, and is told by its words alone')
    return null
  })
  if (odds === null) return [...matches]
  const unread = Math.min(UNREAD, ...odds)
  return matches
    .map((match, i) => {
      const read = odds[i] ?? unread
      return {
        ...match,
        score: match.score + RANK * read,
        confidence: SURE.atNothing + SURE.confidence * match.confidence + SURE.read * read,
      }
    })
    .toSorted(byScore)
}

// Of XQuAD's 612 questions, 3, 4 and 5 put the answer first for 84.8, 85.0 and 85.0 %, and each takes its time.
const READ = 3
// In score: with 0, 0.2, 0.5, 0.8 and 1.5 the answer comes first for 81, 83, 85, 84 and 85 % of them.
const RANK = 0.5
// Log odds by log odds, by logistic regression on those questions with and without the paragraph that answers, the confidence
// fitted on the other articles each time (decision 023).
const SURE = { atNothing: 0.83, confidence: 0.761, read: 0.55 }
// What came behind those that were read.
const UNREAD = -5
