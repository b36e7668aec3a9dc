/** Shortened words that a sentence never ends with: the full stop belongs to the word. */
const NEVER_LAST = new Set(
  'dr mr mrs ms prof st vs e.g i.e eg ie approx no nos fig figs est ca cf sen gov gen col capt lt rev hon jan feb mar apr jun jul aug sep sept oct nov dec mt ft al vol pp ed eds'.split(
    ' ',
  ),
)
/** Shortened words that may end a sentence; they do when a word follows that opens sentences. */
const MAYBE_LAST = new Set(
  'inc ltd corp co etc jr sr llc plc bros dept univ u.s u.k u.n u.a.e e.u ph.d a.m p.m'.split(' '),
)
const OPENERS = new Set(
  'the a an this that these those it its they their there he she his her we you i in on at as for from since by after before when while if however but and also additionally moreover furthermore both all some many most no according'.split(
    ' ',
  ),
)

const JOINTS = new Set(['and', 'but', 'or', 'so', 'it', 'they'])

/**
 * The sentences of a text, trimmed, in order; their words together are the words of the text. Rules only, no ICU, so the
 * result is the same on every Node: a stop ends a sentence when blank space and the start of a new one follow, and the
 * word before is no abbreviation (`Dr.`), initial (`J.`) or number; `io.net` and `v0.11.0` hold no blank and stay whole.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(/[.!?。！？…]+["'”’»)\]]*(?=\s|$)|[。！？]|\n+/gu)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && !isEnd(text, match.index, end)) continue
    const sentence = text.slice(start, end).trim()
    if (sentence) sentences.push(sentence)
    start = end
  }
  const rest = text.slice(start).trim()
  if (rest) sentences.push(rest)
  return sentences
}

function isEnd(text: string, stop: number, end: number): boolean {
  const next = /^\s*["'“‘«([]*([\p{L}\d$€£][\p{L}\d'’-]*)/u.exec(text.slice(end, end + 60))?.[1] ?? ''
  if (!next) return true
  // A new sentence starts with a capital or a number; names such as "vLLM" start small, so their inner capital counts.
  const isSmall = !/^[\p{Lu}\d$€£]/u.test(next) && !/\p{Lu}/u.test(next)
  // "… fee. and it is" is how a broken writer goes on; after a shortened word it is one sentence.
  if (isSmall && !JOINTS.has(next)) return false
  const word = /[\p{L}\d.]*$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0].toLowerCase() ?? ''
  if (NEVER_LAST.has(word)) return word === 'no' && !/^\d/.test(next)
  if (/^[a-z]$/.test(word) || MAYBE_LAST.has(word) || /^(?:[a-z]\.)+[a-z]$/.test(word)) {
    return !isSmall && OPENERS.has(next.toLowerCase())
  }
  return true
}
