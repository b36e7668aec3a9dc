import { irregularForms } from './irregular-forms.ts'
import { readTable } from './read-table.ts'

// "Lay" has no "layed".
const irregularBases = new Set(irregularForms.values())

interface EnglishWords {
  all: ReadonlySet<string>
  byLetter: ReadonlyMap<string, readonly string[]>
}

/** Whether English has this lower-case word, in this form or as a regular form of another ("sneezing", "priciest"). */
export function isEnglishWord(word: string): boolean {
  const { all } = load()
  return all.has(word) || basesOf(word).some(base => all.has(base))
}

/** The English words that begin with a letter, in their base and irregular forms. */
export function englishWordsFrom(letter: string): readonly string[] {
  return load().byLetter.get(letter) ?? []
}

/** The regular forms of a word that end as `typed` does, the word itself first. */
export function formsLike(word: string, typed: string): string[] {
  const forms = [word]
  const stem = word.replace(/e$/, '')
  const soft = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : null
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(word) ? word + word.at(-1) : null
  const add = (ending: string) => {
    if (!isDoubled(word)) forms.push((soft !== null && ending !== 'ing' ? soft : stem) + ending)
    if (doubled !== null) forms.push(doubled + ending)
  }
  if (typed.endsWith('s'))
    forms.push(soft === null ? word + (/(?:[sxz]|[cs]h)$/.test(word) ? 'es' : 's') : `${soft}es`)
  if (/[dt]$/.test(typed) && !irregularBases.has(word)) add('ed')
  if (typed.endsWith('g')) add('ing')
  if (typed.endsWith('r')) add('er')
  if (typed.endsWith('st')) add('est')
  return forms
}

// "Swapping" is of "swap", "rates" of "rate", "priciest" of "pricey".
function basesOf(word: string): string[] {
  const [, root, ending] = /^(\w{2,}?)(s|es|ed|ing|er|est|ly|able|ness)$/.exec(word) ?? []
  if (root === undefined || ending === undefined) return []
  // "Spliting" and "supplyer" are slips for what "split" and "supply" become.
  if (/^(?:ed|ing|er|est|able)$/.test(ending) && isDoubled(root)) return [`${root}e`]
  if (/^(?:s|ed|er|est)$/.test(ending) && /\w[aeiou]\w*[^aeiou]y$/.test(root)) return []
  const single = /(.)\1$/.test(root) ? [root.slice(0, -1)] : []
  const soft = root.endsWith('i') ? [`${root.slice(0, -1)}y`, `${root.slice(0, -1)}ey`] : []
  return [root, `${root}e`, ...single, ...soft]
}

// A short word's last consonant is doubled before a vowel.
function isDoubled(word: string): boolean {
  return /^(?:qu|[^aeiou])*[aeiou][bdgmnprt]$/.test(word)
}

// Made by bench/lexicon/list-english-words.ts from WordNet 3.1 (Princeton University, WordNet licence).
const file = 'english-words.json'

// Read when first asked for: most questions are spelt right.
let loaded: EnglishWords | null = null

function load(): EnglishWords {
  if (loaded) return loaded
  const words: string[] = [...irregularForms.keys()]
  let before = ''
  for (const coded of readTable<{ words: string }>(file).words.split(' ')) {
    before = before.slice(0, Number.parseInt(coded[0] ?? '0', 36)) + coded.slice(1)
    words.push(before)
  }
  loaded = { all: new Set(words), byLetter: Map.groupBy(new Set(words), word => word[0] ?? '') }
  return loaded
}
