import type { Answer } from '#lib/answer/answer.ts'
import type { Key } from './read-questions.ts'

/** What is wrong with an answer; empty when it is right. */
export function faultsOf(answer: Answer, key: Key, kind: string): string[] {
  const faults: string[] = []
  const cited = Object.keys(answer.claims)
  const text = answer.sentences.map(sentence => sentence.text).join('\n')
  for (const group of key.must ?? [])
    if (!group.some(id => cited.includes(id))) faults.push(`cites none of ${group.join(', ')}`)
  for (const forbidden of key.forbid)
    if (text.toLowerCase().includes(forbidden.toLowerCase())) faults.push(`says “${forbidden}”`)
  for (const entry of key.entries ?? [])
    if (!answer.coverage.cited.includes(entry) && !answer.coverage.silent.includes(entry))
      faults.push(`neither cites nor names as silent ${entry}`)
  if (key.entries && !key.must && cited.length > 0)
    faults.push(`cites ${cited.join(', ')}, though all are silent`)
  if (key.abstain && !answer.abstained) faults.push('answers what the wiki does not hold')
  if (key.link !== undefined && answer.elsewhere?.entry !== key.link)
    faults.push(`does not link to ${key.link}`)
  // A refusal to say why may tell the one claim that is nearest to what the question takes for granted.
  const mayTellNearest = /\b(?:why|how come)\b/i.test(key.question) && cited.length === 1
  if (answer.abstained && cited.length > 0 && !mayTellNearest) faults.push('abstains, yet cites')
  if (!key.abstain && (kind === 'false-premise' || kind === 'misuse')) {
    const wanted = wantedIn(key)
    const unwanted = cited.filter(id => !wanted.has(id))
    if (unwanted.length > 0) faults.push(`cites ${unwanted.join(', ')}`)
  }
  return faults
}

/** The claims that a right answer may cite. */
export function wantedIn(key: Key): Set<string> {
  return new Set([...(key.must ?? []).flat(), ...key.may])
}
