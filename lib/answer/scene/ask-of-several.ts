import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import { chooseAmong } from '../follow-up/choose-among.ts'
import { readBefore } from '../follow-up/conversation.ts'
import { ownWords } from '../follow-up/own-words.ts'
import { asQuestion, putEntries } from '../follow-up/phrase.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'
import { readScope } from '../understand/read-scope.ts'
import { OF_SELF } from './scene-words.ts'

/** "Groq and Fireworks both look fine. Which is cheaper?", "They're of the same size as Lambda. How many sites has each?" */
export function askOfSeveral(
  question: string,
  scene: string,
  lexicon: Lexicon,
  things: readonly OwnedThing[],
): FollowUp | null {
  const read = readQuestion(question, lexicon)
  // "How does each do it?": what is done stands in the scene.
  if (ownWords(read).length === 0) return null
  const named = entriesOf(findNames(scene, lexicon.entries))
  const owners = things.filter(({ name }) => scene.includes(name)).map(({ entry }) => entry)
  const all = [...new Map([...named, ...owners].map(entry => [entry.slug, entry])).values()]
  const isWithPage = all.length === 1 && all[0]?.slug !== lexicon.page.slug && EACH.test(question)
  const subjects = isWithPage ? [lexicon.page, ...all] : all
  const before = subjects.length > 1 ? readBefore([], lexicon, things, { text: scene, subjects }) : null
  return before && chooseAmong(question, before, lexicon)
}
const EACH = /\b(?:each|both|either|neither|the two)\b/i

/** "DeepSeek and Qwen are both Chinese. Do they publish weights?" */
export function askOfThose(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const named = entriesOf(findNames(scene, lexicon.entries))
  if (named.length < 2 || OF_SELF.test(scene) || !/\b(?:they|them|their)\b/i.test(question)) return null
  const put = readScope(question, [], lexicon.layer).over === null ? putEntries(question, named) : null
  return put === null ? null : { text: asQuestion(put), subjects: named, context: scene }
}
