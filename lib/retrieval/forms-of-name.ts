import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { type NameWord, readNameWords } from './name-words.ts'

/** A way in which an entry may be named. */
export interface NameForm {
  /** Letters and digits of the name, lower-case, without spaces: "core weave" and "CoreWeave" are one. */
  key: string
  /** The name as written, when only that writing means the entry ("ACT", not "act"). */
  exact: string | null
  /** Whether it is the entry's own name, not another thing that stands for it. */
  isOwnName: boolean
}

/** The ways in which an entry may be named, its own name first; no two of one key. */
export function formsOfName(entry: NamedEntry): NameForm[] {
  const own = [entry.name, withoutBrackets(entry.name)]
  const ownWords = new Set(readNameWords(entry.name).map(({ key }) => key))
  // A ticker such as "$AI" is too easily an ordinary word without its sign.
  const aliases = entry.aliases.filter(alias => /^[\p{L}\d]/u.test(alias))
  const names = [...own, ...aliases.flatMap(alias => [alias, withoutBrackets(alias)])]
  const forms = names.map(name => {
    const words = readNameWords(name)
    return {
      key: words.map(word => word.key).join(''),
      exact: isEverydayWord(words) ? name : null,
      isOwnName: words.every(({ key }) => ownWords.has(key)),
    }
  })
  // An alias may be the own name spelt another way ("India AI Mission"): the own name comes first and is kept.
  const byKey = new Map<string, NameForm>()
  for (const form of forms) if (form.key.length > 1 && !byKey.has(form.key)) byKey.set(form.key, form)
  return [...byKey.values()]
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim()
}

// An alias in capitals that is also an English word ("ACT"), or two letters that may be any ("PI"), is meant only when it is
// written so.
function isEverydayWord(words: readonly NameWord[]): boolean {
  const [word] = words
  if (words.length !== 1 || !word || word.raw !== word.raw.toUpperCase() || word.raw.length > 4) return false
  if (word.raw.length <= 2) return true
  const rank = frequencyRank(word.key)
  return rank !== null && rank < 3_000
}
