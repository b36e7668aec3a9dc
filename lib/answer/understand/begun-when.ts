import { readDate, type Span, spanOf } from '#lib/language/read-date.ts'
import { type Token, tokenize } from '#lib/language/tokenize.ts'
import type { QuestionWord } from '#lib/retrieval/question-words.ts'

/** When what is asked for must have begun or come out. */
export interface BegunWhen extends Span {
  /** Whether something that came out then counts, besides the beginning of the entry itself. */
  isOfRelease: boolean
}

/**
 * The time by which a question picks those it asks for, and nothing else: "who was around before 2018?", "which were founded
 * between 2018 and 2022?", "what all was born in 2023?" Null where it asks for more, or for no such time.
 */
export function begunWhen(
  text: string,
  content: readonly QuestionWord[],
  negates: boolean,
): BegunWhen | null {
  if (!BEGINS.test(text)) return null
  const tokens = tokenize(withMonths(text))
  const found = findSpan(tokens)
  if (found === null) return null
  const isOfTime = ({ text: word }: QuestionWord) =>
    found.words.has(word.toLowerCase()) || SAYS_WHEN.test(word)
  if (!content.every(isOfTime)) return null
  const ever = EXISTS.test(text) && Number.isFinite(found.span.from) ? sinceEver(found.span) : found.span
  const span = negates ? outside(ever) : ever
  return span && { ...span, isOfRelease: COMES_OUT.test(text) && !BEGINS_ITSELF.test(text) }
}

// "Who existed in 2020?": whoever began by then.
const EXISTS = /\b(?:exist(?:s|ed)?|around|already|in (?:business|operation)|on the scene|active|running)\b/i

function sinceEver({ from, until }: Span): Span {
  return Number.isFinite(until) ? { from: Number.NEGATIVE_INFINITY, until } : { from, until }
}

// Of an entry itself, and of what it brings out.
const BEGINS_ITSELF =
  /\b(?:found(?:ed|ing)|establish\w*|set up|start(?:ed|ing)?|beg(?:an|un|in)|born|created|incorporated|formed|exist(?:s|ed|ing|ence)?|around|already|in (?:business|operation)|scene|came (?:about|along|(?=(?:before|after|since)\b)|into being|to be|to life)|emerg\w*|got going|get going|going|running|active|off the ground|(?:dat|go)(?:e|es|ing)? back|pre-?dat\w*|older|younger|newer|first|from)\b/i
const COMES_OUT =
  /\b(?:releas\w*|launch\w*|debut\w*|appear\w*|arriv\w*|ship(?:s|ped)?|announc\w*|publish\w*|unveil\w*|out|went (?:live|public)|made public|open(?:ed)?)\b/i
const BEGINS = new RegExp(`${BEGINS_ITSELF.source}|${COMES_OUT.source}`, 'i')
// Words that say no more than that, and those for whatever came out.
const SAYS_WHEN =
  /^(?:found|establish|set|start|beg[aiu]n|born|birth|creat|incorporat|form(?:ed)?$|exist|around|already|yet|still|business|operati|scene|c[ao]me|being|life|emerg|got|get|going|gone|running|activ|ground|dat(?:e|es|ing)$|go(?:es)?$|back|predat|pre|old|young|new|first|releas|launch|debut|appear|arriv|ship|announc|publish|unveil|put|out$|went|live$|public|open|made|model|version|product|thing|something|anything|year|later|earlier|early|late|onward|side|turn|whole|entire|all$|please|list|name|compan|firm|project|outfit|famil|maker|one)/i

/** A text with its months written large where a year follows them, as dates are read by. */
export function withMonths(text: string): string {
  return text.replace(
    /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=,? (?:of )?(?:19|20)\d\d\b)/gi,
    name => name.charAt(0).toUpperCase() + name.slice(1),
  )
}

interface Found {
  span: Span
  /** The words of its dates. */
  words: ReadonlySet<string>
}

function findSpan(tokens: readonly Token[]): Found | null {
  for (let at = 0; at < tokens.length; at++) {
    const date = readDate(tokens, at)
    const span = date && spanOf(date)
    if (!date || !span) continue
    const before = normsOf(tokens.slice(Math.max(0, at - WORDS), at))
    const after = normsOf(tokens.slice(date.end, date.end + WORDS))
    const second = /^(?:and|to|-|–|or|till|until|through) $/.test(`${tokens[date.end]?.norm} `)
      ? readDate(tokens, date.end + 1)
      : null
    const last = second && spanOf(second)
    const end = last && second ? second.end : date.end
    const words = wordsOf(tokens.slice(at, end))
    return { span: last ? { from: span.from, until: last.until } : spanBy(span, before, after), words }
  }
  return null
}

// "The 2010s" are one word.
function wordsOf(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap(({ norm }, i) => [norm, tokens[i + 1]?.glued ? `${norm}${tokens[i + 1]?.norm}` : norm]),
  )
}

// Words on either side of a date that may say how it bounds.
const WORDS = 5

function normsOf(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => norm).join(' ')
}

function spanBy({ from, until }: Span, before: string, after: string): Span {
  const ever = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
  if (
    DAWNS.test(before) ||
    /^(?:began|begun|begins|started|opened|dawned|rolled (?:in|around)|came)\b/.test(after)
  )
    return { ...ever, until: from }
  if (
    /\b(?:end|close) of$/.test(before) ||
    /^(?:ended|was over|closed|or (?:before|earlier)|at the latest)\b/.test(after)
  )
    return { ...ever, until }
  if (
    /^(?:or (?:later|after|newer|younger)|on(?:wards?)?\b|and (?:later|after|since|beyond|onwards?))/.test(
      after,
    )
  )
    return { ...ever, from }
  if (
    /\b(?:before|prior to|ahead of|older than|earlier than|pre-?dat(?:e|es|ed|ing)|pre|pre -)$/.test(before)
  )
    return { ...ever, until: from }
  if (/\b(?:by|until|till|no later than|not after|up to)$/.test(before)) return { ...ever, until }
  if (/\b(?:after|younger than|newer than|later than|post|post -)$/.test(before))
    return { ...ever, from: until }
  if (/\b(?:since|(?:this|that) side of|no earlier than|not before)$/.test(before)) return { ...ever, from }
  return { from, until }
}
const DAWNS = /\b(?:(?:start|beginning|turn|dawn|outset) of|going into|heading into)$/

function outside({ from, until }: Span): Span | null {
  if (from === Number.NEGATIVE_INFINITY) return { from: until, until: Number.POSITIVE_INFINITY }
  return until === Number.POSITIVE_INFINITY ? { from: Number.NEGATIVE_INFINITY, until: from } : null
}
