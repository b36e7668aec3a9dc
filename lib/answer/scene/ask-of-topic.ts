import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import { asQuestion } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { sceneSubject } from './scene-subject.ts'
import { THERE } from './scene-words.ts'

/**
 * "Abilene confuses me. What is Crusoe's job there?", "I keep reading about Abilene. Who has a part in it?", "My PC has an AMD
 * card. Would vLLM work on it?"
 */
export function askOfTopic(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const topic = OWN_MACHINE.exec(scene)?.[1] ?? ABOUT.exec(scene)?.[1] ?? sceneSubject(scene)
  const known = entriesOf(findNames(topic ?? '', ...lexicon.names))
  const put = question
    .replace(THERE, `at ${topic}`)
    .replace(/\b(in|of|at|behind|for|on|with|to) it\b/i, `$1 ${topic}`)
  const { named } = readQuestion(question, lexicon)
  if (topic === null || known.length > 0 || put === question || named.length === 0) return null
  return { text: asQuestion(put), subjects: entriesOf(named), context: scene }
}
// What a reader's own machine has tells more than that it is theirs.
const OWN_MACHINE =
  /\b(?:my|our) (?:[\p{L}\d-]+ )?(?:pc|computer|laptop|desktop|macbook|machine|workstation|server|box|rig|cluster)s? (?:has|have|is|are|runs?|uses?|comes? with|holds?) ((?:an?|the|only|just|\d+) [^.?!,;]{2,50})(?![\p{L}\d])/iu
const ABOUT = /\b(?:about|by|on|of|with) (\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)\W*$/u
