import type { Database } from '#db/client.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { retrieveClaims } from '#lib/retrieval/retrieve-claims.ts'
import { resolveAlone } from '../resolve-ask.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/**
 * The claim that comes nearest to a question on the page of the entry of another layer that it names, asked there; undefined where it
 * names none, or one of this layer too, or asks for nothing.
 */
export async function nearestElsewhere(
  db: Database,
  { text, shape, question: { named, namedElsewhere } }: ResolvedQuestion,
): Promise<ClaimMatch | undefined> {
  const [first] = namedElsewhere
  if (!first || named.length > 0 || shape === 'small-talk' || shape === 'instruction') return undefined
  const { entry } = first
  const { asked, lexicon } = await resolveAlone(db, entry, text)
  const { own } = await retrieveClaims(db, lexicon.layer.slug, asked.question, [entry])
  return own[0]
}
