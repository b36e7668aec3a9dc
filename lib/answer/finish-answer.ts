import type { Answer } from './answer.ts'
import type { PreparedAnswer } from './prepare-answer.ts'
import { toCitedClaims } from './to-cited-claims.ts'
import type { Evidence } from './writer.ts'
import type { Release } from './writing/release.ts'

/** What an answer says of its making. */
export type AnswerHead = Pick<
  Answer,
  'conversation' | 'answerer' | 'wikiVersion' | 'resolved' | 'usage' | 'fallback' | 'mended'
>

/** The whole answer, once the last sentence is judged. `given` is what the writer was given. */
export function finishAnswer(
  head: AnswerHead,
  prepared: PreparedAnswer,
  given: readonly Evidence[],
  { sentences, withheld }: Release,
): Answer {
  const { evidence, table, abstained, elsewhere, looked, suggestions } = prepared
  const inTable = table?.rows.flatMap(({ cells }) => cells.flatMap(({ citations }) => citations)) ?? []
  const claims = toCitedClaims([...sentences.flatMap(({ citations }) => citations), ...inTable], evidence)
  const cited = [...new Set(Object.values(claims).map(({ entry }) => entry))]
  return {
    ...head,
    abstained,
    sentences,
    table,
    claims,
    consulted: given.map(({ claim }) => claim.id),
    withheld,
    coverage: { entries: looked.entries, cited, silent: looked.silent.filter(slug => !cited.includes(slug)) },
    suggestions,
    elsewhere,
  }
}
