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
  /** Whether it is a word of several parts, written as one. The parts are terms of their own. */
  isJoined: boolean
}

/** Splits a text into the terms it is found by. A word made of parts (`PagedAttention`, `GPU-hour`) gives its parts and the whole. */
export function readSearchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  let position = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const place = { word, start: match.index, end: match.index + word.length, position }
    const found = takeApart(word)
    if (typeof found === 'string') terms.push({ term: found, ...place, isJoined: false })
    else {
      for (const term of found.parts) terms.push({ term, ...place, isJoined: false })
      if (found.joined !== null) terms.push({ term: found.joined, ...place, isJoined: true })
    }
    position += 1
  }
  return terms
}

/** The different terms of a text, in the order in which they first stand. */
export function toSearchTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const word of readWords(text)) {
    const found = takeApart(word)
    if (typeof found === 'string') terms.add(found)
    else {
      for (const term of found.parts) terms.add(term)
      if (found.joined !== null) terms.add(found.joined)
    }
  }
  return [...terms]
}

/** The words of a text, as they stand in it: `toSearchTerms` gives the terms of all of them. */
export function readWords(text: string): string[] {
  return text.match(WORD) ?? []
}

/** The terms of one of the words of `readWords`. */
export function toTermsOfWord(word: string): string[] {
  const { parts, joined } = findParts(word)
  return joined === null ? [...parts] : [...parts, joined]
}

/** How an import reads texts: it remembers itself which words it met. */
export const termReader = { readWords, toTerms: toTermsOfWord }

// Texts repeat their words, and remembering them makes reading several times faster. When so many are new, those not met
// since as many were new are forgotten: rare words pass, frequent ones stay. Each takes some 100 bytes.
const mostNew = 25_000
let met = new Map<string, string | TakenApart>()
let metBefore = new Map<string, string | TakenApart>()

interface TakenApart {
  parts: readonly string[]
  /** The whole word as one, when it has several parts. */
  joined: string | null
}

/** What a word is found by; most words are one term. */
function takeApart(word: string): string | TakenApart {
  const known = met.get(word)
  if (known !== undefined) return known
  const found = metBefore.get(word) ?? toOneTerm(findParts(word))
  if (met.size >= mostNew) {
    metBefore = met
    met = new Map()
  }
  met.set(word, found)
  return found
}

function toOneTerm(found: TakenApart): string | TakenApart {
  const [term, ...more] = found.parts
  return term !== undefined && more.length === 0 && found.joined === null ? term : found
}

function findParts(word: string): TakenApart {
  // Most words, to which nothing below but the last step would happen.
  if (/^[A-Za-z][a-z]*$/.test(word)) return { parts: termsOfPiece(word.toLowerCase()), joined: null }
  const plain = foldLetters(word)
  const sign = SIGNS.get(plain)
  if (sign !== undefined) return { parts: [sign], joined: null }
  const amount = /^(\d[\d,]*(?:\.\d+)?)(k|m|b|t|bn|mn|tn|gb|tb|mw|gw)?$/.exec(plain)
  if (amount?.[1] !== undefined) return { parts: termsOfNumber(amount[1], amount[2]), joined: null }
  const pieces = word
    .split(/[-‐‑–/_.]+/)
    .filter(piece => piece !== '')
    .flatMap(splitInnerCapitals)
  const parts = [...new Set(pieces.flatMap(piece => termsOfPiece(foldLetters(piece))))]
  const joined = pieces.length > 1 ? termOfWhole(plain) : null
  return { parts, joined: joined === null || parts.includes(joined) ? null : joined }
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

function splitInnerCapitals(piece: string): string[] {
  const parts = piece.split(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/u)
  return parts.every(part => part.length > 2) ? parts : [piece]
}

// "io.net" stays itself, "GPU-hour" becomes "gpuhour", as does "gpuhour".
function termOfWhole(plain: string): string {
  const word = plain.replaceAll(/[^a-z0-9]/g, '')
  return /\d/.test(word) ? withoutPlural(word) : stemmer(word)
}

function termsOfPiece(piece: string): string[] {
  const word = piece.replace(/'s?$/, '').replaceAll("'", '')
  if (word === '') return []
  if (/\d/.test(word)) return [withoutPlural(word)]
  return canonicalSpelling(word).split(' ').map(stemmer)
}

// "H100s" is the plural of "H100"; other names with digits are left whole.
function withoutPlural(word: string): string {
  return word.replace(/(?<=\d)s$/, '')
}
