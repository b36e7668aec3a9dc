import type { Database } from '#db/client.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { retrieveClaims } from '#lib/retrieval/retrieve-claims.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { askedOfOnlyOne } from '../understand/only-one.ts'
import { isAnswer } from './is-answer.ts'

/**
 * Where a question asks whether one entry is the only one of its kind, that entry's own answer to whether it is of the kind at all:
 * to "is CoreWeave the only one that is listed?", what tells of its listing. It is told first, however its siblings are found.
 */
export async function answerOfOnlyOne(
  db: Database,
  { text, question }: ResolvedQuestion,
  lexicon: Lexicon,
): Promise<ClaimMatch | undefined> {
  const { named } = readQuestion(text, lexicon)
  const asked = askedOfOnlyOne(text, named, lexicon.layer)
  const entry = named[0]?.entry ?? lexicon.page
  if (asked === null || question.excludes !== undefined) return undefined
  const ofEntry = readQuestion(asked.replace(/^which\b/i, entry.name), lexicon)
  const { own } = await retrieveClaims(db, lexicon.layer.slug, ofEntry, [entry])
  return own.find(isAnswer)
}
