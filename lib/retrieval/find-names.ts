import { readSearchTerms } from '#lib/language/search-terms.ts'
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
  const forms = entries.flatMap(formsOf).sort((a, b) => b.key.length - a.key.length)
  const isShouted = text === text.toUpperCase()
  const found: NameMention[] = []
  const isFree = (from: number, to: number) => found.every(({ start, end }) => to <= start || from >= end)
  for (const exact of [true, false]) {
    for (const form of forms) {
      for (let from = 0; from < words.length; from++) {
        const span = matchAt(words, from, form, exact, isShouted)
        const [first, last] = [words[from], words[from + span - 1]]
        if (span === 0 || !first || !last || !isFree(first.start, last.end)) continue
        found.push({
          entry: form.entry,
          start: first.start,
          end: last.end,
          isOwnName: form.isOwnName,
          isCorrected: !exact,
        })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

interface NameForm {
  entry: Entry
  /** Letters and digits of the name, lower-case, without spaces: "core weave" and "CoreWeave" are one. */
  key: string
  /** The name as written, when only that writing means the entry ("ACT", not "act"). */
  exact: string | null
  isOwnName: boolean
}

interface Word {
  key: string
  raw: string
  start: number
  end: number
}

function formsOf(entry: Entry): NameForm[] {
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
  return [...new Map(forms.filter(({ key }) => key.length > 1).map(form => [form.key, form])).values()]
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

function matchAt(words: Word[], from: number, form: NameForm, exact: boolean, isShouted: boolean): number {
  let joined = ''
  for (let span = 1; span <= 6; span++) {
    const word = words[from + span - 1]
    if (!word) return 0
    joined += word.key
    if (joined.length > form.key.length + 2) return 0
    if (exact ? isSame(joined, form, words.slice(from, from + span), isShouted) : isTypo(joined, form))
      return span
  }
  return 0
}

function isSame(joined: string, form: NameForm, span: Word[], isShouted: boolean): boolean {
  const rest = joined.startsWith(form.key) ? joined.slice(form.key.length) : null
  // "Qwen3" names Qwen, "Akashs" Akash.
  if (rest === null || !(rest === '' || rest === 's' || (/^\d+$/.test(rest) && span.length === 1)))
    return false
  if (form.exact === null) return true
  return !isShouted && span.map(({ raw }) => raw).join(' ') === form.exact
}

// Two letters may differ in a long name, one in a short one; a common English word is taken at its word.
function isTypo(joined: string, form: NameForm): boolean {
  if (form.key.length < 5 || /\d/.test(form.key) || form.exact !== null) return false
  if (joined[0] !== form.key[0] && form.key.length < 7) return false
  if (isEnglish(joined)) return false
  return isWithinEdits(joined, form.key, form.key.length >= 8 ? 2 : 1)
}

function isEnglish(word: string): boolean {
  return readSearchTerms(word).every(({ term }) => frequencyRank(term) !== null)
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
