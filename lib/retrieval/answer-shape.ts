import type { SearchTerm } from '#lib/language/search-terms.ts'

/** A thing in a claim that could fill the gap of a question, with the terms it is made of. */
export interface Filler {
  kind: 'name' | 'number' | 'year' | 'money' | 'percent'
  terms: string[]
  /** Position of its first word. */
  position: number
}

/** What a claim holds that a question may ask for. */
export interface AnswerShape {
  fillers: Filler[]
  /** Whether a month, weekday or century is named. */
  isDated: boolean
  /** Whether it tells of a cause or a purpose. */
  isReasoned: boolean
  /** Whether it says where: a preposition of place before a name. */
  isPlaced: boolean
}

/** Reads the names, numbers, years, amounts and shares that stand in a text, given its terms in order. */
export function readShape(text: string, terms: readonly SearchTerm[]): AnswerShape {
  const fillers: Filler[] = []
  let last: { filler: Filler; end: number } | null = null
  const asOf = AS_OF.exec(text)?.[0].length ?? 0
  for (const { term, word, start, end, position, isJoined } of terms) {
    if (isJoined) continue
    const kind = start < asOf ? null : kindOf(word, text, start, end)
    if (kind === null) continue
    if (
      last &&
      last.filler.kind === kind &&
      (position === last.filler.position || text.slice(last.end, start).length <= 1)
    ) {
      last.filler.terms.push(term)
      last.end = end
      continue
    }
    const filler: Filler = { kind, terms: [term], position }
    fillers.push(filler)
    last = { filler, end }
  }
  return {
    fillers,
    isDated: DATED.test(text.slice(asOf)),
    isReasoned: REASONED.test(text),
    isPlaced: PLACED.test(text.slice(asOf)),
  }
}

function kindOf(word: string, text: string, start: number, end: number): Filler['kind'] | null {
  if (/^\d/.test(word)) {
    if (/^(?:1[0-9]{3}|20[0-9]{2})$/.test(word) && !/[$€£]\s?$/.test(text.slice(0, start))) return 'year'
    if (/[$€£]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return 'money'
    if (/^\s?(?:%|percent|per cent)/i.test(text.slice(end, end + 9))) return 'percent'
    if (
      /^\s?(?:(?:million|billion|thousand)\s)?(?:dollars|euros|pounds|USDC?|crore)\b/i.test(
        text.slice(end, end + 18),
      )
    )
      return 'money'
    // "On 4 June": a day counts nothing.
    const isDay =
      /^\d{1,2}$/.test(word) && (MONTH_AFTER.test(text.slice(end)) || MONTH_BEFORE.test(text.slice(0, start)))
    if (isDay) return null
    // "Llama 4", "Subnet 27": part of a name.
    return NAME_BEFORE.test(text.slice(0, start)) ? 'name' : 'number'
  }
  // A month is written as a name, and is none.
  if (MONTHS.test(word)) return null
  if (NUMBER_WORDS.test(word)) return 'number'
  if (/^\p{Lu}/u.test(word) && !(isFirst(text, start) && /^\p{Lu}\p{Ll}*$/u.test(word))) return 'name'
  return null
}

function isFirst(text: string, start: number): boolean {
  return start === 0 || /(?:^|[.!?:])["'“‘(\s]*$/.test(text.slice(Math.max(0, start - 4), start))
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTHS = new RegExp(`^(?:${MONTH})$`)
const MONTH_AFTER = new RegExp(`^ (?:${MONTH})\\b`)
const MONTH_BEFORE = new RegExp(`\\b(?:${MONTH}) $`)
// A word written large that does not begin its sentence.
const NAME_BEFORE = /[^\s.!?:]\s(?:\p{Lu}[\p{L}-]*) $/u
// When something was known says nothing of when it was.
const AS_OF = /^As of (?:(?:early|mid|late|spring|summer|autumn|winter)[ -])?[^,]{0,24}\d{4},/
const NUMBER_WORDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|trillion|half|third|twice|double|dozen|dozens|once|single)$/i
const DATED =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|century|centuries|BC|AD|BCE|CE|decade|[12]\d{3}s)\b/
const REASONED =
  /\b(?:because|since|due|so that|in order|as a result|caused?|causes|led|leads|reason|owing|therefore|thus|hence|for fear|to \p{Ll}+|by \p{Ll}+ing|so)\b/iu
const PLACED =
  /\b(?:in|at|from|near|to|across|between|outside|inside|around|into|through)\s(?:the\s|its\s|a\s)?(?:\p{Ll}+\s)?\p{Lu}\p{L}+|\b(?:in|at|near|outside|inside) (?:the|a) \p{Ll}+/u
