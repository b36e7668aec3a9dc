import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/** Whether a name stands in a list with the one before or after it, or is set against it. */
export function isInList(mention: NameMention, all: readonly NameMention[], text: string): boolean {
  const at = all.indexOf(mention)
  return [at - 1, at].some(i => {
    const [first, second] = [all[i], all[i + 1]]
    const between = first && second && text.slice(first.end, second.start)
    return between !== undefined && (LIST.test(between) || AGAINST.test(between))
  })
}

// "A bigger network than V3".
const AGAINST = /^[^.?!;,]{0,40} (?:than|vs|versus) (?:the )?$/i

/** Whether names stand in one list, or one is asked of as the other: "licences of R1 and Llama 4", "how many at Gensyn and how many at io.net?" */
export function areJoined({ text, named }: Pick<ReadQuestion, 'text' | 'named'>): boolean {
  return named.some(({ end }, i) => {
    const next = named[i + 1]
    const between = next && text.slice(end, next.start)
    return between !== undefined && (LIST.test(between) || JOINED.test(between))
  })
}
const JOINED =
  /^[^.?!;]{0,80}(?:\b(?:and|or)|,) (?:(?:at|by|for|from|in|on|of|to|under|with) )?(?:how|what|who|whose|where|when|which)\b[^.?!;]{0,32}$|^[^.?!;]{0,24}(?:\b(?:and|or)|,) (?:\p{Ll}+ ){1,3}$|^[^.?!;]*\b(?:like|as|the (?:same )?way)(?: (?:it|they) (?:is|are|do|does|did|was|were|has|have) (?:on|at|in|with|by|for|to))? (?:the )?$/u
const LIST =
  /^(?:['’]s?)?(?:[\p{Lu}\d.-][\p{L}\d.-]*)?(?: [\p{Lu}\d.-][\p{L}\d.-]*| \p{Ll}+(?= (?:vs|versus)\b))* ?(?:,|\/|&|\b(?:and|or|vs|versus|next to|to|with|against|than)\b)(?:\W*\b(?:and|or|at|of|in|on|with|for|from|by|the|first|new|old|vs)\b)*\W*(?:\p{Lu}[\p{L}\d]* )*$/u
