import { houseAntonyms, houseSynonyms } from './house-words.ts'
import { stem } from './stem.ts'
import { antonymStems, derivedStems, stemSenses, synsetParents } from './thesaurus-table.ts'

/** Nouns nearer to the root than this say nothing of what they name ("entity", "object", "group"). */
const MOST_STEPS_UP = 4
const NONE: readonly string[] = []

/** Each table maps a stem to a comma-separated list: splitting only what is asked for keeps start-up short. */
interface Thesaurus {
  senses: Map<string, string>
  parents: string[]
  derived: Map<string, string>
  antonyms: Map<string, string>
  houseSynonyms: Map<string, Set<string>>
  houseAntonyms: Map<string, Set<string>>
}

let loaded: Thesaurus | null = null

/** Whether two folded words commonly mean the same: listed by hand, or sharing a common sense in WordNet. */
export function isSynonym(a: string, b: string): boolean {
  const { senses, houseSynonyms } = load()
  const [stemA, stemB] = [stem(a), stem(b)]
  if (stemA === stemB || houseSynonyms.get(stemA)?.has(stemB)) return true
  const own = list(senses, stemA)
  return own.length > 0 && list(senses, stemB).some(id => own.includes(id))
}

/** Whether two folded words derive from each other (`teach`, `teacher`). */
export function isDerived(a: string, b: string): boolean {
  return list(load().derived, stem(a)).includes(stem(b))
}

/** Whether two folded words exclude each other (`rise`, `fall`). */
export function isAntonym(a: string, b: string): boolean {
  const { antonyms, houseAntonyms } = load()
  return list(antonyms, stem(a)).includes(stem(b)) || (houseAntonyms.get(stem(a))?.has(stem(b)) ?? false)
}

/** Whether whatever `narrow` names is also a `broad` (`novel`, `book`): at most four steps up in WordNet. */
export function isKindOf(narrow: string, broad: string): boolean {
  const { senses, parents } = load()
  const goals = list(senses, stem(broad))
  let level = list(senses, stem(narrow))
  if (goals.length === 0) return false
  for (let step = 0; step < MOST_STEPS_UP && level.length > 0; step++) {
    level = level.flatMap(id => (parents[Number.parseInt(id, 36)] ?? '').split(',')).filter(id => id !== '')
    if (level.some(id => goals.includes(id))) return true
  }
  return false
}

// The tables are read on first use, so that a program that never compares words does not pay for them.
function load(): Thesaurus {
  loaded ??= {
    senses: toTable(stemSenses),
    parents: synsetParents.split(';'),
    derived: toTable(derivedStems),
    antonyms: toTable(antonymStems),
    houseSynonyms: toGroups(houseSynonyms),
    houseAntonyms: toGroups(houseAntonyms),
  }
  return loaded
}

function list(table: Map<string, string>, key: string): readonly string[] {
  return table.get(key)?.split(',') ?? NONE
}

function toTable(lines: string): Map<string, string> {
  const table = new Map<string, string>()
  for (const line of lines.split(';')) {
    const blank = line.indexOf(' ')
    table.set(line.slice(0, blank), line.slice(blank + 1))
  }
  return table
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
