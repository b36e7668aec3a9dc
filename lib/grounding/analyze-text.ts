import { readDate, type StatedDate } from '#lib/language/read-date.ts'
import { type Quantity, readQuantity } from '#lib/language/read-quantity.ts'
import { stem } from '#lib/language/stem.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import { FUNCTION_WORDS, findFunctionPhrase, STRICT_PREPOSITIONS } from './function-words.ts'
import { type FoundOperator, findOperators } from './operators.ts'
import { findPhrasalVerb } from './phrasal-verbs.ts'
import { type Bound, readBound, readBoundAfter } from './read-bound.ts'

/** What stands between a term and the one before it. */
export interface Gap {
  operators: FoundOperator[]
  /** Strict prepositions, in one form each. */
  prepositions: string[]
  /** Any preposition, subordinator or infinitive marker: the term opens a phrase. */
  opensPhrase: boolean
  /** The strongest mark: `clause` (`;`, `:`, dash), `bracket`, `comma` or none. */
  boundary: 'clause' | 'bracket' | 'comma' | null
  conjunction: 'and' | 'or' | 'but' | null
  isRelative: boolean
  isPossessive: boolean
  isOf: boolean
  /** A hyphen joins the term to the one before it. */
  isHyphenated: boolean
  /** A clause without content ("it is.") ends in this gap. */
  isHollow: boolean
  /** A form of "be" or "get" stands in the gap, as in a passive. */
  auxiliary: 'present' | 'past' | 'other' | null
  words: string[]
}

/** A word, quantity or date that carries content. */
export interface Term {
  kind: 'word' | 'quantity' | 'date'
  norm: string
  stem: string
  isName: boolean
  quantity: Quantity | null
  bound: Bound
  date: StatedDate | null
  /** Offsets into the text. */
  start: number
  end: number
  gap: Gap
  index: number
}

export interface Analysis {
  text: string
  tokens: Token[]
  terms: Term[]
  /** What stands after the last term. */
  tail: Gap
}

const PHRASE_OPENERS = new Set(
  `in on at of to into onto from by for with within inside during about around upon across along alongside among between
  through throughout via against before after until till since than as like over above under below behind beyond outside
  near despite because although though while when where whereas if unless`.split(/\s+/),
)
const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'that'])
const PAST = new Set(['was', 'were', 'had', 'did'])
const PRESENT = new Set(['is', 'are', 'am', 'has', 'have', 'do', 'does'])
const OTHER = new Set(['be', 'been', 'being', 'get', 'gets', 'got'])

/** Reads a text into its content terms, in order, each with what stands before it. Linear in the text. */
export function analyzeText(text: string): Analysis {
  const tokens = tokenize(text)
  const norms = tokens.map(token => token.norm)
  const terms: Term[] = []
  let gap = emptyGap()
  let bound: Bound = 'exact'
  let at = 0
  const push = (term: Omit<Term, 'gap' | 'index' | 'bound'>): void => {
    // Before the first term there is nothing that an operator could close.
    if (terms.length === 0) for (const operator of gap.operators) operator.afterBreak = true
    terms.push({ ...term, bound: term.quantity ? bound : 'exact', gap, index: terms.length })
    gap = emptyGap()
    bound = 'exact'
  }
  while (at < tokens.length) {
    const token = tokens[at] as Token
    const before = readBound(tokens, norms, at)
    if (before) {
      bound = before.bound
      at = before.end
      continue
    }
    const date = readDate(tokens, at)
    const quantity = date ? null : readQuantity(tokens, at)
    if ((date || quantity) && !isPronounOne(norms, at)) {
      const end = (date ?? quantity)?.end ?? at + 1
      const last = tokens[end - 1] as Token
      const slice = text.slice(token.start, last.end)
      push({
        kind: date ? 'date' : 'quantity',
        norm: slice.toLowerCase(),
        stem: '',
        isName: false,
        quantity,
        date,
        start: token.start,
        end: last.end,
      })
      const after = quantity ? readBoundAfter(norms, end) : null
      const own = terms[terms.length - 1]
      if (after && own) own.bound = after.bound
      at = after?.end ?? end
      continue
    }
    const phrasal = findPhrasalVerb(norms, at)
    if (phrasal) {
      const last = tokens[phrasal.end - 1] as Token
      push(toWord(phrasal.verb, phrasal.verb, false, token.start, last.end))
      at = phrasal.end
      continue
    }
    const phraseEnd = findFunctionPhrase(norms, at)
    if (phraseEnd !== null) {
      for (let i = at; i < phraseEnd; i++)
        if (FUNCTION_WORDS.has(norms[i] ?? '') && norms[i - 1] !== '-' && norms[i + 1] !== '-')
          noteWord(gap, norms[i] ?? '')
      at = phraseEnd
      continue
    }
    const operators = token.kind === 'word' && !isTitleWord(tokens, at) ? findOperators(norms, at) : []
    const [operator] = operators
    if (operator) {
      const isAfter = operator.afterBreak || gap.boundary !== null || gap.conjunction !== null
      for (const one of operators) gap.operators.push({ ...one, afterBreak: isAfter })
      // "able to" and "according to" turn nothing: only their auxiliaries are noted.
      for (let i = at; i < operator.end; i++) noteOperatorWord(gap, norms[i] ?? '')
      at = operator.end
      continue
    }
    if (token.kind === 'mark') noteMark(gap, token.norm, tokens, at)
    else if (token.kind === 'word' && isEmptyWord(norms, at) && !isAcronym(token)) noteWord(gap, token.norm)
    else {
      const isFirst = terms.length === 0 && gap.words.length === 0
      push(toWord(token.norm, singularName(token), isName(token, isFirst), token.start, token.end))
    }
    at++
  }
  return { text, tokens, terms, tail: gap }
}

function toWord(
  norm: string,
  singular: string,
  isName: boolean,
  start: number,
  end: number,
): Omit<Term, 'gap' | 'index' | 'bound'> {
  return { kind: 'word', norm, stem: stem(singular), isName, quantity: null, date: null, start, end }
}

function emptyGap(): Gap {
  return {
    operators: [],
    prepositions: [],
    opensPhrase: false,
    boundary: null,
    conjunction: null,
    isRelative: false,
    isPossessive: false,
    isOf: false,
    isHyphenated: false,
    isHollow: false,
    auxiliary: null,
    words: [],
  }
}

/** "Due" in "Due Date": a capital within a sentence, before another, is part of a name. */
function isTitleWord(tokens: readonly Token[], at: number): boolean {
  const isCapital = (token: Token | undefined) => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '')
  const before = tokens[at - 1]
  const isDenial = DENIALS.has(tokens[at]?.norm ?? '')
  return before?.kind === 'word' && !isDenial && isCapital(tokens[at]) && isCapital(tokens[at + 1])
}

const DENIALS = new Set('no not never none neither nor without cannot only former formerly'.split(' '))

/** "its own hardware" adds nothing by "own"; "providers own the hardware" does. */
function isEmptyWord(norms: readonly string[], at: number): boolean {
  const word = norms[at] ?? ''
  return FUNCTION_WORDS.has(word) && (word !== 'own' || POSSESSIVES.has(norms[at - 1] ?? ''))
}

const POSSESSIVES = new Set(["'s", "'", 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose'])

function isPronounOne(norms: readonly string[], at: number): boolean {
  return norms[at] === 'one' && (norms[at + 1] === 'of' || norms[at + 1] === "'s")
}

function noteOperatorWord(gap: Gap, word: string): void {
  gap.words.push(word)
  if (PHRASE_OPENERS.has(word)) gap.opensPhrase = true
  noteAuxiliary(gap, word)
}

function noteAuxiliary(gap: Gap, word: string): void {
  if (PAST.has(word)) gap.auxiliary = 'past'
  else if (PRESENT.has(word)) gap.auxiliary ??= 'present'
  else if (OTHER.has(word)) gap.auxiliary ??= 'other'
}

function noteWord(gap: Gap, word: string): void {
  gap.words.push(word)
  const strict = Object.hasOwn(STRICT_PREPOSITIONS, word) ? STRICT_PREPOSITIONS[word] : undefined
  if (strict) gap.prepositions.push(strict)
  if (PHRASE_OPENERS.has(word)) gap.opensPhrase = true
  if (word === 'of') gap.isOf = true
  if (word === "'s") gap.isPossessive = true
  if (RELATIVES.has(word)) gap.isRelative = true
  if (word === 'and' || word === 'or' || word === 'but') {
    gap.conjunction = word
    closeOperators(gap)
  }
  noteAuxiliary(gap, word)
}

// A mark or a conjunction parts the operators that close a phrase from those that open the next.
function closeOperators(gap: Gap): void {
  for (const operator of gap.operators) operator.afterBreak = false
}

function noteMark(gap: Gap, mark: string, tokens: readonly Token[], at: number): void {
  if (BREAKS.has(mark)) closeOperators(gap)
  if (gap.auxiliary !== null && gap.words.some(word => SUBJECT_PRONOUNS.has(word)))
    gap.isHollow ||= mark !== ','
  if (mark === ',') gap.boundary ??= 'comma'
  else if (mark === '(' || mark === ')') gap.boundary = gap.boundary === 'clause' ? 'clause' : 'bracket'
  else if (mark === ';' || mark === ':' || mark === '—' || mark === '–') gap.boundary = 'clause'
  else if (mark === '-' && !tokens[at]?.glued) gap.boundary = 'clause'
  else if (mark === '-') gap.isHyphenated = true
  else if (mark === '.' || mark === '!' || mark === '?') gap.boundary = 'clause'
  else if (mark === '&') gap.conjunction = 'and'
  else if (mark === '/') gap.conjunction ??= 'or'
  else if (mark === "'")
    gap.isPossessive ||= /s$/.test(tokens[at - 1]?.norm ?? '') && tokens[at]?.glued === true
}

const SUBJECT_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we', 'you', 'i', 'this', 'these', 'those'])
const BREAKS = new Set([',', '(', ')', ';', ':', '—', '–', '.', '!', '?'])

function isAcronym(token: Token): boolean {
  return token.text.length > 1 && /^[A-Z.]+$/.test(token.text) && token.norm !== 'a' && token.norm !== 'i'
}

function isName(token: Token, isFirst: boolean): boolean {
  if (/^.+[\p{Lu}\d]/u.test(token.text)) return true
  return !isFirst && /^\p{Lu}/u.test(token.text)
}

// "H100s" is the plural of the name "H100".
function singularName(token: Token): string {
  return /[A-Z\d]s$/.test(token.text) ? token.norm.slice(0, -1) : token.norm
}
