import { splitSentences } from './split-sentences.ts'

/** One sentence as a writer proposes it: plain text without markers, and the aliases it cites, as in `c1`. */
export interface DraftSentence {
  text: string
  citations: string[]
  /** Set when the line was not read further; such a sentence is never released. */
  problem: 'too-long' | null
}

/** Longer lines are not sentences: they are refused unread, so that hostile output costs nothing. */
export const MOST_LINE_CHARACTERS = 4_000
const SHOWN_OF_REFUSED = 200

const CITED = '[cC]?\\d{1,4}'
const RANGE = `${CITED}(?:\\s?[-–]\\s?${CITED})?`
const LIST = `\\^?${RANGE}(?:\\s?(?:[,;、，]|and|&)?\\s?\\^?${RANGE}){0,30}`
const CODE = '`[^`\\n]*`'
const MARKER = new RegExp(
  `${CODE}|\\s{0,4}(?:[\\[【［〔]\\s?(${LIST})(?:†[^\\]】］〕]{0,60})?\\s?[\\]】］〕]|\\(\\s?([cC]\\d{1,4}(?:\\s?[,;]\\s?[cC]\\d{1,4}){0,30})\\s?\\))`,
  'gu',
)

/**
 * The sentences of one line of a draft, each with the aliases its markers name, lower-case, in order, once each. Lenient in
 * form (`[c1,c2]`, `[c1][c2]`, `[c1-c3]`, `【c1】`, `［c1］`, `(c1)`, glued or before the stop; code spans are left alone) and
 * linear in the line. A sentence without markers takes those that next follow on its line. Bullets and emphasis are
 * dropped; other markup is kept for the judge to refuse.
 */
export function parseDraftLine(line: string): DraftSentence[] {
  if (line.length > MOST_LINE_CHARACTERS) {
    return [{ text: `${line.slice(0, SHOWN_OF_REFUSED)}…`, citations: [], problem: 'too-long' }]
  }
  const { text, marks } = liftMarkers(line)
  const sentences: DraftSentence[] = []
  let from = 0
  for (const sentence of splitSentences(text)) {
    const start = text.indexOf(sentence, from)
    const end = start + sentence.length
    const isLast = text.slice(end).trim() === ''
    const own = marks.filter(
      mark => mark.at > from && (mark.at <= end || isLast || !hasWords(text.slice(end, mark.at))),
    )
    const lead = sentences.length === 0 ? marks.filter(mark => mark.at === 0) : []
    from = end
    const plain = toPlain(sentence)
    if (!hasWords(plain)) continue
    const citations = [...new Set([...lead, ...own].flatMap(mark => mark.aliases))]
    for (const mark of own) mark.at = -1
    sentences.push({ text: plain, citations, problem: null })
  }
  return inheritCitations(sentences)
}

function liftMarkers(line: string): { text: string; marks: { at: number; aliases: string[] }[] } {
  const marks: { at: number; aliases: string[] }[] = []
  let text = ''
  let from = 0
  for (const match of line.matchAll(MARKER)) {
    const list = match[1] ?? match[2]
    if (list === undefined) continue
    text += line.slice(from, match.index)
    from = match.index + match[0].length
    // A marker between two sentences may be all that parts them.
    if (/[.!?]$/.test(text) && /^[\p{L}\d]/u.test(line.slice(from, from + 2))) text += ' '
    marks.push({ at: text.length, aliases: toAliases(list) })
  }
  return { text: text + line.slice(from), marks }
}

function toAliases(list: string): string[] {
  return [...list.matchAll(/[cC]?(\d{1,4})(?:\s?[-–]\s?[cC]?(\d{1,4}))?/g)].flatMap(match => {
    const prefix = /^c/i.test(match[0]) ? 'c' : ''
    const first = Number(match[1])
    const last = Math.min(match[2] === undefined ? first : Number(match[2]), first + 30)
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, step) => `${prefix}${first + step}`)
  })
}

function toPlain(sentence: string): string {
  return sentence
    .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,400}?)\1/g, '$2')
    .replace(/(?<![\p{L}\d*])\*(?=\S)([^*]{1,400}?)\*(?![\p{L}\d*])/gu, '$1')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/[ \t\r\f\v]+/g, ' ')
    .trim()
}

function hasWords(text: string): boolean {
  return /[\p{L}\d]/u.test(text)
}

function inheritCitations(sentences: DraftSentence[]): DraftSentence[] {
  let next: string[] = []
  return sentences
    .reverse()
    .map(sentence => {
      if (sentence.citations.length > 0) next = sentence.citations
      return { ...sentence, citations: sentence.citations.length > 0 ? sentence.citations : [...next] }
    })
    .reverse()
}
