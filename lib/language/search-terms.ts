import { stemmer } from 'stemmer'
import { canonicalSpelling } from './spelling.ts'

/** One word of a text in the form by which it is searched. */
export interface SearchTerm {
  /** The searched form: spelling made one, stemmed; numbers without separators. */
  term: string
  /** The word as it stands in the text. */
  word: string
  /** Where the word stands in the text, in characters. */
  start: number
  end: number
  /** Counts words; parts of one word share a number. */
  position: number
}

/** Splits a text into the terms it is found by. A word made of parts (`PagedAttention`, `GPU-hour`) gives its parts and the whole. */
export function readSearchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  let position = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const place = { word, start: match.index, end: match.index + word.length, position }
    for (const term of termsOf(word)) terms.push({ term, ...place })
    position += 1
  }
  return terms
}

/** The different terms of a text, in the order in which they first stand. */
export function toSearchTerms(text: string): string[] {
  return [...new Set(readSearchTerms(text).map(({ term }) => term))]
}

/** The searched forms of one word. */
export function termsOf(word: string): string[] {
  const plain = foldLetters(word)
  const sign = SIGNS.get(plain)
  if (sign !== undefined) return [sign]
  const amount = /^(\d[\d,]*(?:\.\d+)?)(k|m|b|t|bn|mn|tn|gb|tb|mw|gw)?$/.exec(plain)
  if (amount?.[1] !== undefined) return termsOfNumber(amount[1], amount[2])
  const parts = word.split(/[-‐‑–/_]+/).filter(part => part !== '')
  const pieces = parts.flatMap(splitInnerCapitals)
  const whole = plain.replaceAll(/[^a-z0-9.+#]/g, '')
  const found = pieces.flatMap(piece => termsOfPiece(foldLetters(piece)))
  if (pieces.length > 1) found.push(...termsOfPiece(whole))
  return [...new Set(found)]
}

// A number may carry separators and a magnitude; a word may hold digits, dots and hyphens inside.
const WORD =
  /[$€£%]|\d[\d,]*(?:\.\d+)?(?:bn|mn|tn|gb|tb|mw|gw|k|m|b|t)?(?![\p{L}\d])|[\p{L}\d](?:[\p{L}\p{M}\d+#]|[.'’_‐‑-](?=[\p{L}\d]))*/giu

const SIGNS = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['%', 'percent'],
])
const MAGNITUDES: Record<string, string> = {
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
  gb: 'gigabyt',
  tb: 'terabyt',
  mw: 'megawatt',
  gw: 'gigawatt',
}

function foldLetters(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")
}

function termsOfNumber(digits: string, magnitude: string | undefined): string[] {
  const plain = digits.replaceAll(',', '')
  const number = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
  if (magnitude === undefined) return [number]
  if (magnitude === 'k') return [String(Math.round(Number(number) * 1000))]
  return [number, MAGNITUDES[magnitude] ?? magnitude]
}

function splitInnerCapitals(part: string): string[] {
  const pieces = part.split(/(?<=\p{Ll}{2})(?=\p{Lu})/u)
  return pieces.length > 1 && pieces.every(piece => piece.length > 2) ? [...pieces, part] : [part]
}

function termsOfPiece(piece: string): string[] {
  const word = piece
    .replace(/'s?$/, '')
    .replaceAll("'", '')
    .replace(/^\.+|\.+$/g, '')
  if (word === '') return []
  if (/\d/.test(word)) return termsOfModelName(word)
  if (word.includes('.'))
    return [
      word,
      ...word
        .split('.')
        .filter(part => part.length > 1)
        .map(stemmer),
    ]
  return canonicalSpelling(word).split(' ').map(stemmer)
}

// "H100s" is the plural of "H100"; other names with digits are left whole.
function termsOfModelName(word: string): string[] {
  return [word.replace(/(?<=\d)s$/, '')]
}
