/** The sentences of a text, trimmed. Points inside names, numbers and abbreviations ("io.net", "v0.11.0", "U.S.") end none. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: gap, groups } of text.matchAll(possibleEnd)) {
    const end = index + gap.trimEnd().length
    const before = text.slice(start, index)
    const after = text.slice(index + gap.length)
    if (!isEnd(before, groups?.mark ?? '', after)) continue
    sentences.push(text.slice(start, end).trim())
    start = index + gap.length
  }
  const rest = text.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

/** A point, question or exclamation mark with what closes it, and a blank. */
const possibleEnd = /(?<mark>[.!?…]+)["”’»)\]]*\s+/g

/** Abbreviations that stand before what they belong to, so never at the end of a sentence. */
const neverLast = new Set(
  'e.g i.e cf vs approx ca dr mr mrs ms prof st no nos fig figs eq ref refs vol pp sec ch gen sen rep mt est'.split(
    ' ',
  ),
)

/** Abbreviations that may end a sentence; then the next begins with a word of `starters`. */
const maybeLast = new Set(
  'inc corp ltd co llc plc al jr sr jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
)

const starters = new Set(
  `a all also although an and another any as at because before both but by compared despite during each every for from
  he however if in instead it its limits many more most no on one other others she since so some still such that the
  their then there these they this those though to today two under unlike until we when where which while with you`.split(
    /\s+/,
  ),
)

function isEnd(before: string, mark: string, after: string): boolean {
  const next = after.match(/^["“‘«([]*([\p{L}\p{N}$€£][\p{L}\p{N}'’.+#-]*)/u)?.[1]
  if (next === undefined || !mayBegin(next)) return false
  if (!mark.endsWith('.') || mark.length > 1) return true
  const last = before.match(/[\p{L}\p{N}.]+$/u)?.[0] ?? ''
  if (neverLast.has(last.toLowerCase())) return false
  // Initials and dotted abbreviations: "J. Smith", "the U.S. government", "the U.S. The network".
  const isAbbreviation = /^(?:\p{L}\.)*\p{L}$/u.test(last) || maybeLast.has(last.toLowerCase())
  return !isAbbreviation || starters.has(next.toLowerCase())
}

/** Whether a sentence can begin with a word: in lower case only names such as "vLLM" or "io.net" can. */
function mayBegin(word: string): boolean {
  return !/^\p{Ll}/u.test(word) || /\p{Lu}|\d|\.\p{L}/u.test(word)
}
