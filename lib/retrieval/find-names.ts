import { isEnglishWord } from '#lib/language/english-words.ts'
import { RecentlyUsed } from '#lib/recently-used.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { type NamedForm, type NamesOfList, namesOfList } from './name-index.ts'
import { type NameWord, readNameWords } from './name-words.ts'
import { isSurelyRight } from './spelling/known-words.ts'
import { stopWords } from './stopwords.ts'

/** A place in a question where an entry is named. */
export interface NameMention {
  entry: NamedEntry
  start: number
  end: number
  /** Whether the words are the entry's own name, not another thing that stands for it. */
  isOwnName: boolean
  /** Whether the words had to be corrected to be that name. */
  isCorrected: boolean
}

/**
 * Finds the entries that a text names by name or alias; the longest name wins, then the first entry of the first list. Small
 * typos are forgiven. The names of a list are read once: a list that stays the same array costs little, however long it is.
 */
export function findNames(text: string, ...lists: readonly (readonly NamedEntry[])[]): NameMention[] {
  const words = readNameWords(text)
  const names = lists.map(namesOfList)
  const isShouted = text === text.toUpperCase()
  const found: NameMention[] = []
  const isFree = (from: number, to: number) => found.every(({ start, end }) => to <= start || from >= end)
  for (const isCorrected of [false, true]) {
    const candidates = spansOf(words).flatMap(span =>
      names.flatMap((ofList, list) =>
        (isCorrected ? formsNear(span, ofList, isFree) : formsOfSpan(span, ofList, isShouted)).map(form => ({
          span,
          form,
          list,
        })),
      ),
    )
    candidates.sort(
      (a, b) =>
        b.form.key.length - a.form.key.length ||
        a.list - b.list ||
        a.form.order - b.form.order ||
        a.span.start - b.span.start,
    )
    for (const { span, form } of candidates)
      if (isFree(span.start, span.end))
        found.push({
          entry: form.entry,
          start: span.start,
          end: span.end,
          isOwnName: form.isOwnName,
          isCorrected,
        })
  }
  found.push(...namedBeside(text, words, names, found))
  return found.sort((a, b) => a.start - b.start)
}

// "Qwen or lama": set against a name, a word that people write is more likely a name mistyped than itself.
function namedBeside(
  text: string,
  words: readonly NameWord[],
  names: readonly NamesOfList[],
  found: readonly NameMention[],
): NameMention[] {
  const isBeside = ({ start, end }: NameWord) =>
    found.some(
      name =>
        (name.end < start && AGAINST.test(text.slice(name.end, start))) ||
        (end < name.start && AGAINST.test(text.slice(end, name.start))),
    )
  return words.flatMap(word => {
    const { key, start, end } = word
    const isOpen = key.length >= 4 && found.every(name => end <= name.start || start >= name.end)
    if (!isOpen || stopWords.includes(key) || !isBeside(word)) return []
    const [form] = names.flatMap(list => (list.hasLike(key) ? list.findNear(key) : []))
    return form && found.every(({ entry }) => entry.slug !== form.entry.slug)
      ? [{ entry: form.entry, start, end, isOwnName: form.isOwnName, isCorrected: true }]
      : []
  })
}
const AGAINST = /^(?:['’]s?)? ?\d{0,2} (?:or|vs\.?|versus|than|against) (?:the )?$/i

/** Up to six words of a text, read as one. */
interface Span {
  key: string
  words: NameWord[]
  start: number
  end: number
}

const MOST_WORDS = 6

function spansOf(words: readonly NameWord[]): Span[] {
  return words.flatMap((first, from) =>
    words.slice(from, from + MOST_WORDS).map((last, i) => {
      const inside = words.slice(from, from + i + 1)
      return { key: inside.map(({ key }) => key).join(''), words: inside, start: first.start, end: last.end }
    }),
  )
}

// "Qwen3" names Qwen, "Akashs" Akash.
function formsOfSpan({ key, words }: Span, names: NamesOfList, isShouted: boolean): NamedForm[] {
  const keys = [key]
  if (key.endsWith('s')) keys.push(key.slice(0, -1))
  const withoutNumber = words.length === 1 ? key.replace(/\d+$/, '') : key
  if (withoutNumber !== key) keys.push(withoutNumber)
  return keys
    .flatMap(name => names.find(name))
    .filter(({ exact }) => exact === null || (!isShouted && words.map(({ raw }) => raw).join(' ') === exact))
}

// A word that people write is taken at its word ("Delhi" is not Delphi), and a small word is no part of a mistyped name.
function formsNear(
  { key, words, start, end }: Span,
  names: NamesOfList,
  isFree: (from: number, to: number) => boolean,
): NamedForm[] {
  if (key.length < 4 || !isFree(start, end) || !names.hasLike(key)) return []
  // Asked before names are compared, which takes longer.
  const hasSmallWord = words.length > 1 && words.some(word => stopWords.includes(word.raw.toLowerCase()))
  return hasSmallWord || isWritten(key) ? [] : names.findNear(key)
}

// A question is searched for names several times, and questions repeat their words. Some 100 bytes each.
const KEPT_WORDS = 2_000
const written = new RecentlyUsed<boolean>(KEPT_WORDS)

function isWritten(key: string): boolean {
  const known = written.get(key)
  if (known !== undefined) return known
  const isWord = isEnglishWord(key) || isSurelyRight(key)
  written.set(key, isWord)
  return isWord
}
