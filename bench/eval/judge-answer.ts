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
  if (key.must && answer.abstained && !isTricky(kind)) faults.push('refuses what the wiki holds')
  if (key.link !== undefined && answer.elsewhere?.entry !== key.link)
    faults.push(`does not link to ${key.link}`)
  // A refusal may tell what the wiki holds nearby; where the key says what that is, nothing else. What speaks against a false premise,
  // or may be told to one, it always says.
  const wanted = wantedIn(key)
  const unwanted = cited.filter(id => !wanted.has(id))
  const isSaid = isTricky(kind) || (answer.abstained && key.may.length > 0)
  if (isSaid && unwanted.length > 0) faults.push(`cites ${unwanted.join(', ')}`)
  return faults
}

// What takes something false for granted, or is no question, is best answered by saying so.
function isTricky(kind: string): boolean {
  return kind === 'false-premise' || kind === 'misuse'
}

/** The claims that a right answer may cite. */
export function wantedIn(key: Key): Set<string> {
  return new Set([...(key.must ?? []).flat(), ...key.may])
}
