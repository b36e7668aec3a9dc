import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import { askAtEntry, askOfTwo } from './ask-at-entry.ts'
import { HERE, NOW, othersIn, THAT_ONE, THERE } from './scene-words.ts'

/** "A friend swears by Lambda. Can I rent a single card there?" */
export function askThere(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const [entry, another] = othersIn(scene, lexicon)
  if (!entry || another || !(THERE.test(question) || THAT_ONE.test(question))) return null
  return HERE.test(question) || NOW.test(question)
    ? askOfTwo(question, { from: lexicon.page, to: entry }, scene)
    : askAtEntry(question, entry, scene)
}
