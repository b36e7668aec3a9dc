import { readTable } from './read-table.ts'

/** A place named in a text, known by its number. */
export interface PlaceName {
  place: number
  /** Whether it is said of the place and no name of it: "Saudi", "Chinese". */
  isKin: boolean
  start: number
  end: number
}

/** The places that a text names ("Houston", "Saudi", "the US"), the longest name at each word, in order. */
export function findPlaces(text: string): PlaceName[] {
  const { byName } = load()
  const words = [...text.matchAll(WORD)]
  const found: PlaceName[] = []
  for (let at = 0; at < words.length; at++) {
    const named = longestAt(text, words, at, byName)
    if (!named) continue
    found.push(named)
    while ((words[at + 1]?.index ?? named.end) < named.end) at++
  }
  return found
}

/** Whether a place is another, or lies in it: Houston in the United States. */
export function liesWithin(place: number, region: number): boolean {
  if (place === region) return true
  const { holders } = load()
  const reached = new Set([place])
  for (const each of reached) for (const holder of holders[each] ?? []) reached.add(holder)
  return reached.has(region)
}

const WORD = /\p{L}[\p{L}\p{M}.]*\p{L}\.?|\p{L}/gu
/** No name in the table that people use is longer ("Union of Soviet Socialist Republics"). */
const MOST_WORDS = 5

function longestAt(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  byName: ReadonlyMap<string, Named>,
): PlaceName | null {
  const start = words[at]?.index ?? 0
  for (let count = MOST_WORDS; count > 0; count--) {
    const last = words[at + count - 1]
    if (!last) continue
    const whole = text.slice(start, last.index + last[0].length)
    // A stop ends initials, or the sentence.
    for (const name of [whole, whole.replace(/\.$/, '')]) {
      const named = byName.get(name.toLowerCase().replace(/\s+/g, ' '))
      // "US" and "us" are two words.
      if (named && (name.length > 3 || name === name.toUpperCase()))
        return { ...named, start, end: start + name.length }
    }
  }
  return null
}

type Named = Pick<PlaceName, 'place' | 'isKin'>

interface Places {
  byName: ReadonlyMap<string, Named>
  holders: readonly (readonly number[])[]
}

// Made by bench/lexicon/list-places.ts from WordNet 3.1 (Princeton University, WordNet licence).
const file = 'places-table.json'

// Read when first asked for: few questions name a place.
let loaded: Places | null = null

function load(): Places {
  if (loaded) return loaded
  const byName = new Map<string, Named>()
  const holders = readTable<{ places: string }>(file)
    .places.split(';')
    .map((line, place) => {
      const [names = '', held = ''] = line.split('>')
      for (const name of names.split(','))
        if (name) byName.set(name.replace('~', ''), { place, isKin: name.startsWith('~') })
      return held ? held.split(',').map(number => Number.parseInt(number, 36)) : []
    })
  loaded = { byName, holders }
  return loaded
}
