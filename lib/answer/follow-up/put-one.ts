import { stopWords } from '#lib/retrieval/stopwords.ts'

/**
 * A question with what its "one" stands for, as the question before named it behind the same verb: "can you reserve one at Crusoe?"
 * after "can I reserve an instance over night?" As it is where nothing was.
 */
export function putOne(text: string, before: string): string {
  return text.replace(ONE, (whole, verb: string) => {
    const said = new RegExp(
      String.raw`\b${verb} (an?|my|the|some) (\p{L}[\p{L}\d-]+)(?: (\p{L}[\p{L}\d-]+))?`,
      'iu',
    ).exec(before)
    const [, article = '', first, second] = said ?? []
    if (first === undefined) return whole
    const noun = second === undefined || !isNoun(second) ? first : `${first} ${second}`
    return `${verb} ${article} ${noun}`
  })
}

// "Reserve an instance over night": what is no small word may belong to the thing.
function isNoun(word: string): boolean {
  return !stopWords.includes(word.toLowerCase()) && !ADVERB.test(word)
}
const ADVERB =
  /^(?:over\w*|under|during|within|without|near|tonight|today|now|here|there|again|yet|myself|outright|\w+ly)$/i
const ONE =
  /\b(?!(?:which|what|that|this|the|another|any|no|only|for|of|in|at|on|by|as|is|was|has|have|first|last|each|every|per|or|and)\b)(\p{Ll}{3,}) one\b(?! of\b)(?= (?:at|on|with|in|from|there|here|too|for|by)\b|\W*$)/iu
