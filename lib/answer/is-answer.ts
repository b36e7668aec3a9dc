import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

/** Whether a claim of an entry in play answers well enough to be shown. */
export function isAnswer({ confidence, isFiled }: ClaimMatch): boolean {
  return confidence >= (isFiled ? FILED : RUNNING_TEXT)
}

/** Whether a claim says enough of its entry to stand beside others in a comparison, where its entry was named. */
export function isInParallel({ confidence }: ClaimMatch): boolean {
  return confidence >= PARALLEL
}

/** Whether a claim of a sibling that was not asked about answers so well that it is shown in the place of one that was. */
export function isAnswerUnasked({ confidence, words }: ClaimMatch): boolean {
  return confidence >= UNASKED && words >= 0.85
}

// Log odds. Running text is read word by word; claims filed by facet are short, and readers paraphrase them more. Filed
// claims: of -1.1, -0.6, -0.2 and 0.2 this one refuses 87 % of the tuning half's unanswerable questions and all of its
// misuse, at 8 % of the answerable; -1.1 refused 66 % and 4 %. A refusal is the smaller harm: Cairn does not bluff.
const RUNNING_TEXT = -0.7
const FILED = -0.2
const UNASKED = 3
const PARALLEL = -3.5
