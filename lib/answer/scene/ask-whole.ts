import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { ownWords } from '../follow-up/own-words.ts'
import type { FollowUp } from '../follow-up/rewrite-follow-up.ts'

/** "Which was it?", "what was the falling-out about?": words that find nothing but with the scene. */
export function askWhole(question: string, scene: string, lexicon: Lexicon): FollowUp | null {
  const read = readQuestion(question, lexicon)
  const own = ownWords(read)
  const [about] = ABOUT_EVENT.exec(question) ?? []
  const isOfEvent =
    about !== undefined && read.facets.size === 0 && own.every(({ text }) => about.includes(text))
  return IDENTIFIES.test(question) || isOfEvent
    ? { text: `${scene} ${question}`, subjects: [lexicon.page], context: scene }
    : null
}
const IDENTIFIES =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:(?:which|who)(?: (?:one|model|project|company))? (?:is|was)|(?:what|when|where|why|how much|how many|how long|how big) was) it(?: called| named)?\W*$|^\W*(?:is|was) it (?:really |actually |still )?(?:true|so|right|correct|the case)\W*$|^\W*(?:how did (?:it|that|this) (?:go|end|happen|turn out|play out)|what (?:happened|came of it))(?: then| next| after| exactly)?\W*$/i
const ABOUT_EVENT = /\b(?:was|were|did|happened)\b.*\bthe [\p{L}-]+\b/iu
