import { toSearchTerms } from '#lib/language/search-terms.ts'
import { likeness, meaningRow } from '#lib/language/word-meaning.ts'
import type { QuestionWord } from '#lib/retrieval/question-words.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'

/**
 * The questions in one that sets entries side by side on several matters: "how do they differ in price and context?" asks
 * of the price and of the context. One question, as it stands, where it asks of one matter.
 */
export function splitMatters(question: ReadQuestion): string[] {
  const { text, content } = question
  for (const { 0: list, index } of text.matchAll(LISTS)) {
    const end = index + list.length
    const inside = content.filter(word => word.start >= index && word.start < end)
    const start = inside[0]?.start ?? end
    const items = text.slice(start, end).split(JOINS)
    const sayWhat = items.every(item => endsInContent(item, inside))
    if (inside.length < content.length || !sayWhat || !areMatters(items, question, inside)) continue
    return items.map(item => `${text.slice(0, start)}${item}${text.slice(end)}`)
  }
  return [text]
}

// One or two small words, joined as a list: "price and context window", "supply, pricing and limits".
const ITEM = String.raw`\p{Ll}[\p{Ll}-]+(?: (?!(?:of|at|for|in|on|to|by|from|with|between|across)\b)\p{Ll}[\p{Ll}-]+)?`
const LISTS = new RegExp(
  String.raw`(?<![\p{L}\d-])${ITEM}(?:, ${ITEM})*,? (?:and|&) ${ITEM}(?=\W*$| (?:of|at|for|in|on|between|across|from|with)\b)`,
  'gu',
)
const JOINS = /,? (?:and|&) |, /u

// "Up and running" lists nothing.
function endsInContent(item: string, words: readonly QuestionWord[]): boolean {
  const last = item.split(' ').at(-1)
  return words.some(({ text }) => text === last || last?.endsWith(`-${text}`))
}

// Each says something, some facet is asked for, and no two say much the same. "Input and output prices" are one matter.
function areMatters(
  items: readonly string[],
  { facets }: ReadQuestion,
  words: readonly QuestionWord[],
): boolean {
  const own = items.map(toSearchTerms).map(terms => words.filter(({ term }) => terms.includes(term)))
  const filed = own.map(item => [...facets.keys()].filter(facet => isAskedBy(facets.get(facet), item)))
  const [noun, ...before] = own.at(-1)?.toReversed() ?? []
  const isFiled =
    noun &&
    [...facets.values()].some(
      places => places.has(noun.index) && !before.some(({ index }) => places.has(index)),
    )
  const sharesNoun = before.length > 0 && (isFiled || filed.slice(0, -1).some(facets => facets.length === 0))
  if (own.length < 2 || own.some(item => item.length === 0) || filed.flat().length === 0 || sharesNoun)
    return false
  return own.every((item, i) =>
    own.slice(i + 1).every((other, after) => {
      const theirs = filed[i + 1 + after] ?? []
      return !filed[i]?.some(facet => theirs.includes(facet)) && likenessOf(item, other) < ALIKE
    }),
  )
}

function isAskedBy(places: ReadonlySet<number> | undefined, words: readonly QuestionWord[]): boolean {
  return words.some(({ index }) => places?.has(index))
}

// A cosine.
const ALIKE = 0.5

function likenessOf(some: readonly QuestionWord[], others: readonly QuestionWord[]): number {
  return Math.max(
    ...some.flatMap(({ term }) => others.map(other => likeness(meaningRow(term), meaningRow(other.term)))),
  )
}
