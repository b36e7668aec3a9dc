import { isEnglishWord } from '#lib/language/english-words.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { NearKeys } from './near-keys.ts'

/** A place in a question where an entry is named. */
export interface NameMention {
  entry: Entry
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
export function findNames(text: string, ...lists: readonly (readonly Entry[])[]): NameMention[] {
  const words = wordsOf(text)
  const indexes = lists.map(indexOf)
  const isShouted = text === text.toUpperCase()
  const found: NameMention[] = []
  const isFree = (from: number, to: number) => found.every(({ start, end }) => to <= start || from >= end)
  for (const isCorrected of [false, true]) {
    const candidates = spansOf(words).flatMap(span =>
      indexes.flatMap((index, list) =>
        (isCorrected ? formsNear(span, index, isFree) : formsOfSpan(span, index, isShouted)).map(form => ({
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
  return found.sort((a, b) => a.start - b.start)
}

/** Up to six words of a text, read as one. */
interface Span {
  key: string
  words: Word[]
  start: number
  end: number
}

const MOST_WORDS = 6

function spansOf(words: readonly Word[]): Span[] {
  return words.flatMap((first, from) =>
    words.slice(from, from + MOST_WORDS).map((last, i) => {
      const inside = words.slice(from, from + i + 1)
      return { key: inside.map(({ key }) => key).join(''), words: inside, start: first.start, end: last.end }
    }),
  )
}

interface NameIndex {
  byKey: Map<string, NameForm[]>
  /** Names that may be mistyped. */
  near: NearKeys<NameForm>
}

// The entries of a layer, and those of the whole wiki, are one array as long as the wiki is the same.
const known = new WeakMap<readonly Entry[], NameIndex>()

function indexOf(entries: readonly Entry[]): NameIndex {
  const read = known.get(entries)
  if (read) return read
  const index: NameIndex = { byKey: new Map(), near: new NearKeys() }
  for (const [order, entry] of entries.entries())
    for (const form of formsOf(entry, order)) {
      const alike = index.byKey.get(form.key)
      if (alike) alike.push(form)
      else index.byKey.set(form.key, [form])
      if (!/\d/.test(form.key) && form.exact === null) index.near.add(form)
    }
  known.set(entries, index)
  return index
}

// "Qwen3" names Qwen, "Akashs" Akash.
function formsOfSpan({ key, words }: Span, { byKey }: NameIndex, isShouted: boolean): NameForm[] {
  const keys = [key]
  if (key.endsWith('s')) keys.push(key.slice(0, -1))
  const withoutNumber = words.length === 1 ? key.replace(/\d+$/, '') : key
  if (withoutNumber !== key) keys.push(withoutNumber)
  return keys
    .flatMap(name => byKey.get(name) ?? [])
    .filter(({ exact }) => exact === null || (!isShouted && words.map(({ raw }) => raw).join(' ') === exact))
}

// A common English word is taken at its word.
function formsNear(
  { key, start, end }: Span,
  { near }: NameIndex,
  isFree: (from: number, to: number) => boolean,
): NameForm[] {
  if (key.length < 4 || !isFree(start, end)) return []
  const found = near.find(key)
  return found.length === 0 || isEnglishWord(key) ? [] : found
}

interface NameForm {
  entry: Entry
  /** Letters and digits of the name, lower-case, without spaces: "core weave" and "CoreWeave" are one. */
  key: string
  /** The name as written, when only that writing means the entry ("ACT", not "act"). */
  exact: string | null
  isOwnName: boolean
  /** The place of its entry in the list. */
  order: number
}

interface Word {
  key: string
  raw: string
  start: number
  end: number
}

function formsOf(entry: Entry, order: number): NameForm[] {
  const own = [entry.name, withoutBrackets(entry.name)]
  const ownWords = new Set(wordsOf(entry.name).map(({ key }) => key))
  // A ticker such as "$AI" is too easily an ordinary word without its sign.
  const aliases = entry.aliases.filter(alias => /^[\p{L}\d]/u.test(alias))
  const names = [...own, ...aliases.flatMap(alias => [alias, withoutBrackets(alias)])]
  const forms = names.map(name => {
    const words = wordsOf(name)
    const key = words.map(word => word.key).join('')
    return {
      ...{ entry, order, key },
      exact: isEverydayWord(words) ? name : null,
      isOwnName: words.every(({ key }) => ownWords.has(key)),
    }
  })
  // An alias may be the own name spelt another way ("India AI Mission"): the own name comes first and is kept.
  const byKey = new Map<string, (typeof forms)[number]>()
  for (const form of forms) if (form.key.length > 1 && !byKey.has(form.key)) byKey.set(form.key, form)
  return [...byKey.values()]
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim()
}

// An alias in capitals that is also an English word ("ACT") is meant only when it is written so.
function isEverydayWord(words: readonly Word[]): boolean {
  const [word] = words
  if (words.length !== 1 || !word || word.raw !== word.raw.toUpperCase() || word.raw.length > 4) return false
  const rank = frequencyRank(word.key)
  return rank !== null && rank < 3_000
}

// Parts of a joined word count as words: "GPT-6.1" names GPT.
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+\d*[\p{L}\d]*|\d+/gu)]
    .filter(([raw], i, all) => !(raw === 's' && /['’]$/.test(text.slice(0, all[i]?.index))))
    .map(match => ({
      key: match[0].normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
      raw: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
}
