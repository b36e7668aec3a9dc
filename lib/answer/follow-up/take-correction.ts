import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import { ownWords } from './own-words.ts'
import { askAbout, askOfOthers, asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { swapThing } from './swap-thing.ts'

const CORRECTS =
  /^\W*(?:(?:no|nope|nah|sorry|oops|wait|actually|not that|pardon|hm+)\b[\s,.!:;-]*)*(?:(?:i|we) (?:actually |really )?(?:meant|mean|was asking|was thinking of|asked)(?: about| of)?|(?:no|nope|sorry|oops|actually)(?=[\s,.!])(?:[\s,.!:;-]*(?:sorry|not [^,]+,?(?: but)?|rather))*)[\s,.!:;-]+/i

/** "No, I meant Lambda", "sorry, the ceiling": the question before, with the right entry or the right thing. */
export const takeCorrection: Rewrite = (text, before, lexicon) => {
  const found = CORRECTS.exec(text)
  if (!found) return null
  const meant = text.slice(found[0].length)
  const read = readQuestion(meant, lexicon)
  const named = entriesOf(read.named)
  if (named.length > 0 && ownWords(read).length === 0)
    return { text: asQuestion(askOfOthers(before.text, named, lexicon, before.things)), subjects: named }
  const swapped = named.length > 0 ? null : swapThing(before.text, meant)
  if (swapped !== null) return { text: asQuestion(swapped), subjects: before.subjects }
  const subjects = named.length > 0 ? named : before.subjects
  if (/^(?:what|who|when|where|why|how|which|is|are|does|do|did|can|has|have)\b/i.test(meant))
    return { text: asQuestion(meant), subjects }
  return { text: named.length > 0 ? asQuestion(`what about ${meant}`) : askAbout(meant, subjects), subjects }
}
