import { versionsIn } from '../understand/versions.ts'
import { asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { isVersion } from './topic.ts'

/** "And the one before?", "what about its successor?" after a version was asked of: what came before it, or after. */
export const askNeighbour: Rewrite = (text, { text: question, subjects, topic }) => {
  const [, before, also] = NEIGHBOUR.exec(text) ?? []
  const version = isVersion(topic) ? topic.thing : VERSION.exec(question)?.[0]
  if (!(before ?? also) || version === undefined || versionsIn(version).length === 0) return null
  const isBefore = /^(?:before|pre)/i.test(before ?? also ?? '')
  return { text: asQuestion(`what came ${isBefore ? 'before' : 'after'} ${version}`), subjects }
}

const NEIGHBOUR =
  /^\W*(?:(?:and|ok|so|what about|how about|what was|what is|which was|which is|what['’]s|tell me about)\W+)*(?:the (?:one|version|model|release|generation) (?:right )?(before|after)(?: (?:it|that|this|that one))?|(?:its|the) (predecessor|successor|previous one|previous version|next one|next version)(?: (?:of|to) (?:it|that))?(?: called| named)?)\W*$/i
// "Large 3", "INTELLECT-3", "Qwen3.5", "V3"
const VERSION = /(?<![\p{L}\d])\p{Lu}[\p{L}-]{0,20}[ -]?\d{1,2}(?:\.\d+)*(?![\p{L}\d])/u
