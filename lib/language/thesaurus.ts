import { houseAntonyms, houseSynonyms } from './house-words.ts'
import { readTable } from './read-table.ts'
import { stem } from './stem.ts'

/** Nouns nearer to the root than this say nothing of what they name ("entity", "object", "group"). */
const MOST_STEPS_UP = 4
const NONE: readonly string[] = []

/** Made by bench/gate/build-thesaurus.ts from WordNet 3.1 (Princeton University, WordNet licence). */
interface Stored {
  /** Lines of a stem and the synsets its words commonly mean, in base 36. */
  stemSenses: string
  /** The hypernyms of noun synset 0, 1, 2, … in base 36. */
  synsetParents: string
  /** Lines of a stem and the stems derived from it. */
  derivedStems: string
  /** Lines of a stem and the stems that exclude it. */
  antonymStems: string
}

/** Each table maps a stem to its list. Lists are found when first asked for, which keeps start-up short. */
interface Thesaurus {
  senses: Table
  parents: string[]
  derived: Table
  antonyms: Table
  houseSynonyms: Map<string, Set<string>>
  houseAntonyms: Map<string, Set<string>>
  ancestors: Map<string, ReadonlySet<string>>
}

let loaded: Thesaurus | null = null

/** Whether two folded words commonly mean the same: listed by hand, or sharing a common sense in WordNet. */
export function isSynonym(a: string, b: string): boolean {
  const { senses, houseSynonyms } = load()
  const [stemA, stemB] = [stem(a), stem(b)]
  if (stemA === stemB || houseSynonyms.get(stemA)?.has(stemB)) return true
  const own = senses.list(stemA)
  return own.length > 0 && senses.list(stemB).some(id => own.includes(id))
}

/** Whether two folded words derive from each other (`teach`, `teacher`). */
export function isDerived(a: string, b: string): boolean {
  return load().derived.list(stem(a)).includes(stem(b))
}

/** Whether two folded words exclude each other (`rise`, `fall`). */
export function isAntonym(a: string, b: string): boolean {
  const { antonyms, houseAntonyms } = load()
  const [stemA, stemB] = [stem(a), stem(b)]
  return antonyms.list(stemA).includes(stemB) || (houseAntonyms.get(stemA)?.has(stemB) ?? false)
}

/** Whether a folded word is one of common English, not a name or a coinage (`oss`, `vllm`). */
export function isCommonWord(word: string): boolean {
  const { senses, derived } = load()
  const own = stem(word)
  return senses.list(own).length > 0 || derived.list(own).length > 0
}

/** Whether whatever `narrow` names is also a `broad` (`novel`, `book`): at most four steps up in WordNet. */
export function isKindOf(narrow: string, broad: string): boolean {
  const goals = load().senses.list(stem(broad))
  if (goals.length === 0) return false
  const above = ancestorsOf(stem(narrow))
  return above.size > 0 && goals.some(id => above.has(id))
}

// Remembered per stem of the table, so the memory is bounded by it.
function ancestorsOf(narrow: string): ReadonlySet<string> {
  const { senses, parents, ancestors } = load()
  const known = ancestors.get(narrow)
  if (known) return known
  const found = new Set<string>()
  let level = senses.list(narrow)
  const isKnown = level.length > 0
  for (let step = 0; step < MOST_STEPS_UP && level.length > 0; step++) {
    level = level.flatMap(id => (parents[Number.parseInt(id, 36)] ?? '').split(',')).filter(id => id !== '')
    for (const id of level) found.add(id)
  }
  if (isKnown) ancestors.set(narrow, found)
  return found
}

// The tables are read on first use, so that a program that never compares words does not pay for them.
function load(): Thesaurus {
  loaded ??= build(readTable<Stored>('thesaurus-table.json'))
  return loaded
}

function build({ stemSenses, synsetParents, derivedStems, antonymStems }: Stored): Thesaurus {
  return {
    senses: new Table(stemSenses),
    parents: synsetParents.split(';'),
    derived: new Table(derivedStems),
    antonyms: new Table(antonymStems),
    houseSynonyms: toGroups(houseSynonyms),
    houseAntonyms: toGroups(houseAntonyms),
    ancestors: new Map(),
  }
}

/** Lines of a key and its comma-separated list, sorted by key and parted by semicolons; read where they stand. */
class Table {
  private readonly text: string
  private readonly lists = new Map<string, readonly string[]>()

  constructor(text: string) {
    this.text = text
  }

  list(key: string): readonly string[] {
    const known = this.lists.get(key)
    if (known) return known
    const line = this.find(key)
    if (line === null) return NONE
    const list = line.split(',')
    this.lists.set(key, list)
    return list
  }

  // Halving the text, not a map of its lines: a map of 20,000 would take longer to build than a first answer has.
  private find(key: string): string | null {
    const { text } = this
    let low = 0
    let high = text.length
    while (low < high) {
      const start = text.lastIndexOf(';', (low + high) >> 1) + 1
      const from = Math.max(start, low)
      const end = text.indexOf(';', from)
      const stop = end === -1 ? text.length : end
      const blank = text.indexOf(' ', from)
      const own = text.slice(from, blank)
      if (own === key) return text.slice(blank + 1, stop)
      if (own < key) low = stop + 1
      else high = from - 1
    }
    return null
  }
}

function toGroups(lines: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const line of lines) {
    const stems = line.split(' ').map(stem)
    for (const one of stems) {
      const known = found.get(one) ?? new Set()
      for (const other of stems) if (other !== one) known.add(other)
      found.set(one, known)
    }
  }
  return found
}
