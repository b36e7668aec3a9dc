import type { Answer, Sentence, WithheldSentence } from './answer.ts'
import type { PreparedAnswer } from './prepare-answer.ts'
import { toCitedClaims } from './to-cited-claims.ts'

/** The whole answer, once the last sentence is judged. */
export function finishAnswer(
  head: Pick<Answer, 'conversation' | 'answerer' | 'wikiVersion' | 'resolved'>,
  prepared: PreparedAnswer,
  sentences: Sentence[],
  withheld: WithheldSentence[],
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
    consulted: evidence.map(({ claim }) => claim.id),
    withheld,
    coverage: { entries: looked.entries, cited, silent: looked.silent.filter(slug => !cited.includes(slug)) },
    suggestions,
    elsewhere,
  }
}
