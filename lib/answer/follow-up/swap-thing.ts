/** A question with another thing of the same make in its place: "H200s" for the "H100" it asked about; null without one. */
export function swapThing(question: string, thing: string): string | null {
  const own = makeOf(thing)
  if (own === null) return null
  const found = [...question.matchAll(/[\p{L}\d][\p{L}\d.-]*/gu)].find(([word]) => makeOf(word) === own)
  if (!found) return null
  const at = found.index
  // "An H100" is one: what stands for it is one too.
  const put = found[0].endsWith('s') ? thing : thing.replace(/s$/, '')
  return question.slice(0, at) + put + question.slice(at + found[0].length)
}

// A word of letters and digits in one order is of one make: chips, versions, sizes.
function makeOf(word: string): string | null {
  if (!/\d/.test(word) || !/\p{L}/u.test(word)) return null
  return word
    .replace(/s$/, '')
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '0')
}
