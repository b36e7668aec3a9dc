import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Before } from './conversation.ts'
import { isFragment } from './fragment.ts'
import { saysTheSame } from './says-the-same.ts'

/** "What about Meta's lot?", "and Alibaba's?": where a question names no entry, a maker that is asked of stands for what it made. */
export function namedWithMakers(read: ReadQuestion, { things }: Before): ReadQuestion {
  if (read.named.length > 0) return read
  const named = things.flatMap(({ entry, name, isMaker }) => {
    const start = read.text.indexOf(name)
    const [behind, after] = [read.text.slice(0, start), read.text.slice(start + name.length)]
    const isAskedOf = isFragment(read.text) || ASKED_OF.test(behind) || saysTheSame(behind + after)
    return !isMaker || start < 0 || !isAskedOf
      ? []
      : [{ entry, start, end: start + name.length, isOwnName: true, isCorrected: false }]
  })
  return { ...read, named }
}

const ASKED_OF = /^\W*(?:(?:and|but|so|ok)\W+)*(?:is|are|does|do|did|can|could|has|have|will|would) $/i
