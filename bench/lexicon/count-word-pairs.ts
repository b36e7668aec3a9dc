/**
 * Writes lib/language/word-pairs.json: how often two words stand side by side in the wiki's own questions, by which misspelt
 * words are put right. Names are counted as one word and rare words by their ending, so that the counts hold for other wikis.
 *   node --conditions=react-server bench/lexicon/count-word-pairs.ts [<out.json> [<tenth>]]
 * With a tenth (0 to 9), every tenth entry from that one on is left out: to measure on questions that were not counted.
 */
import { writeFileSync } from 'node:fs'
import { isEnglishWord } from '#lib/language/english-words.ts'
import { countBase, pairKind, pairKinds, readPairWords } from '#lib/language/word-pairs.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import { isSurelyRight } from '#lib/retrieval/spelling/known-words.ts'
import { stopWords } from '#lib/retrieval/stopwords.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { readSeeds } from '../eval/read-seeds.ts'

const [out = 'lib/language/word-pairs.json', tenth] = process.argv.slice(2)
// A word is common when this share of the entries is asked with it: it is not of their subject.
const SHARE_OF_ENTRIES = 0.64
const FEWEST_PAIRS = 3
// Asked for in any wiki, if seldom.
const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

const [EDGE, NAME] = pairKinds
const { claims, entries, layers } = readSeeds('seeds')
const named = entries.map((entry): NamedEntry => ({ ...entry }))
const counted = entries.filter((_, i) => tenth === undefined || i % 10 !== Number(tenth))
const asksOf = Map.groupBy(claims, ({ entry }) => entry)
const ofEntries = counted.map(({ slug, unanswered = [] }) =>
  [...new Set([...(asksOf.get(slug) ?? []).flatMap(({ asks }) => asks), ...unanswered])].map(wordsOf),
)
const ofTraits = layers.flatMap(({ traits = [] }) => traits.flatMap(({ asks }) => asks).map(wordsOf))

const entriesWith = new Map<string, number>()
for (const questions of ofEntries)
  for (const word of new Set(questions.flat())) entriesWith.set(word, (entriesWith.get(word) ?? 0) + 1)

const alone = new Map<string, number>()
const pairs = new Map<string, Map<string, number>>()
for (const words of [...ofEntries.flat(), ...ofTraits]) {
  const keys = [EDGE, ...words.map(keyOf), EDGE].filter((key, i, all) => key !== EDGE || all[i - 1] !== EDGE)
  for (const [i, key] of keys.slice(0, -1).entries()) {
    const next = keys[i + 1] as string
    const after = pairs.get(key) ?? new Map<string, number>()
    pairs.set(key, after.set(next, (after.get(next) ?? 0) + 1))
    alone.set(next, (alone.get(next) ?? 0) + 1)
  }
}

const kinds: readonly string[] = pairKinds
const common = [...alone.keys()]
  .filter(key => !kinds.includes(key))
  .sort((a, b) => (alone.get(b) ?? 0) - (alone.get(a) ?? 0) || (a < b ? -1 : 1))
const all = [...kinds, ...common]
const places = new Map(all.map((key, i) => [key, i]))
const followers = all.map(key =>
  [...(pairs.get(key) ?? [])]
    .filter(([, count]) => count >= FEWEST_PAIRS)
    .map(([next, count]) => ({ place: places.get(next) ?? 0, count }))
    .sort((a, b) => a.place - b.place)
    .map(({ place, count }) => coded(count) + place.toString(36))
    .join(' '),
)
const counts = all.map(key => coded(alone.get(key) ?? 0)).join('')
writeFileSync(out, `${JSON.stringify({ words: common.join(' '), counts, followers })}\n`)
console.log(`${common.length} words, ${followers.join(' ').split(' ').length} pairs`)

function wordsOf(text: string): string[] {
  const names = findNames(text, named)
  return readPairWords(text).flatMap(({ word, start, end }) => {
    const name = names.find(name => start < name.end && name.start < end)
    if (!name) return [word]
    return start > name.start ? [] : [NAME]
  })
}

function keyOf(word: string): string {
  return word === NAME || isCommon(word) ? word : (pairKinds[pairKind(word)] ?? word)
}

function isCommon(word: string): boolean {
  if (!/^[a-z]+$/.test(word)) return false
  if (stopWords.includes(word) || ORDINALS.includes(word)) return true
  const isAsked = (entriesWith.get(word) ?? 0) >= SHARE_OF_ENTRIES * counted.length
  return isAsked && (isSurelyRight(word) || isEnglishWord(word))
}

// One digit: the logarithm.
function coded(count: number): string {
  return Math.min(35, Math.round(Math.log(Math.max(1, count)) / Math.log(countBase))).toString(36)
}
