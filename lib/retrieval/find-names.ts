import { isEnglishWord } from '#lib/language/english-words.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { isWithinEdits } from './edit-distance.ts'

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

/** Finds the entries that a text names by name or alias; the longest name wins, then the first entry. Small typos are forgiven. */
export function findNames(text: string, entries: readonly Entry[]): NameMention[] {
  const words = wordsOf(text)
  const index = indexOf(entries)
  const isShouted = text === text.toUpperCase()
  const found: NameMention[] = []
  const isFree = (from: number, to: number) => found.every(({ start, end }) => to <= start || from >= end)
  for (const isCorrected of [false, true]) {
    const candidates = spansOf(words).flatMap(span =>
      (isCorrected ? formsNear(span, index, isFree) : formsOfSpan(span, index, isShouted)).map(form => ({
        span,
        form,
      })),
    )
    candidates.sort(
      (a, b) =>
        b.form.key.length - a.form.key.length || a.form.order - b.form.order || a.span.start - b.span.start,
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
  /** Names that may be mistyped, by length. */
  byLength: Map<number, NameForm[]>
}

// The entries of one version of the wiki are one array: their names are read once.
const known = new WeakMap<readonly Entry[], NameIndex>()

function indexOf(entries: readonly Entry[]): NameIndex {
  const read = known.get(entries)
  if (read) return read
  const index: NameIndex = { byKey: new Map(), byLength: new Map() }
  for (const form of entries.flatMap(readForms).map((form, order) => ({ ...form, order }))) {
    index.byKey.set(form.key, [...(index.byKey.get(form.key) ?? []), form])
    if (form.key.length < 5 || /\d/.test(form.key) || form.exact !== null) continue
    const alike = index.byLength.get(form.key.length)
    if (alike) alike.push(form)
    else index.byLength.set(form.key.length, [form])
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

// Two letters may differ in a long name, one in a short one; a common English word is taken at its word.
function formsNear(
  { key, start, end }: Span,
  { byLength }: NameIndex,
  isFree: (from: number, to: number) => boolean,
): NameForm[] {
  if (key.length < 4 || !isFree(start, end)) return []
  const near: NameForm[] = []
  for (let length = key.length - 2; length <= key.length + 2; length++)
    for (const form of byLength.get(length) ?? []) {
      if (form.key[0] !== key[0] && (length < 7 || (form.key[1] !== key[1] && form.key[1] !== key[0])))
        continue
      if (isWithinEdits(key, form.key, length >= 8 ? 2 : 1)) near.push(form)
    }
  return near.length === 0 || isEnglishWord(key) ? [] : near
}

interface NameForm {
  entry: Entry
  /** Letters and digits of the name, lower-case, without spaces: "core weave" and "CoreWeave" are one. */
  key: string
  /** The name as written, when only that writing means the entry ("ACT", not "act"). */
  exact: string | null
  isOwnName: boolean
  /** Its place among all names: the first entry's stand first. */
  order: number
}

interface Word {
  key: string
  raw: string
  start: number
  end: number
}

// Each layer has all entries in an order of its own: what an entry is called is read once for all of them.
const formsKnown = new WeakMap<Entry, Omit<NameForm, 'order'>[]>()

function readForms(entry: Entry): Omit<NameForm, 'order'>[] {
  const read = formsKnown.get(entry) ?? formsOf(entry)
  formsKnown.set(entry, read)
  return read
}

function formsOf(entry: Entry): Omit<NameForm, 'order'>[] {
  const own = [entry.name, withoutBrackets(entry.name)]
  const ownWords = new Set(wordsOf(entry.name).map(({ key }) => key))
  // A ticker such as "$AI" is too easily an ordinary word without its sign.
  const aliases = entry.aliases.filter(alias => /^[\p{L}\d]/u.test(alias))
  const names = [...own, ...aliases.flatMap(alias => [alias, withoutBrackets(alias)])]
  const forms = names.map(name => {
    const words = wordsOf(name)
    return {
      entry,
      key: words.map(({ key }) => key).join(''),
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
