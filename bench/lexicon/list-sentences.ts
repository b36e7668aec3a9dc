/**
 * Lists what bench/lexicon/distil-sentences.py learns from, as JSON: short texts with the rows of their stems, and which of
 * the wiki's own questions ask for the same claim.
 *   node --conditions=react-server bench/lexicon/list-sentences.ts <out.json> <texts.txt> …
 * texts.txt: one short English text a line, from any source: questions, requests, sentences.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readSearchTerms } from '#lib/language/search-terms.ts'
import { sentenceRow } from '#lib/language/sentence-rows.ts'
import { table } from '#lib/language/word-meaning-table.ts'
import { readSeeds } from '../eval/read-seeds.ts'

const [out = '', ...files] = process.argv.slice(2)
const { claims, entries, layers } = readSeeds('seeds')
const lines = files.flatMap(file => readFileSync(file, 'utf8').split('\n'))
const traits = layers.map(({ traits = [] }) => traits)
const own = [
  ...claims.flatMap(({ text, asks }) => [text, ...asks]),
  ...entries.flatMap(({ unanswered = [] }) => unanswered),
  ...traits.flat().flatMap(({ asks }) => asks),
]
const texts = [...new Set([...own, ...lines])].filter(Boolean)
const numberOf = new Map(texts.map((text, i) => [text, i]))
const numbersOf = (asked: readonly string[]) => asked.map(text => numberOf.get(text))
const formOf = new Map<number, Map<string, number>>()

function rowsOf(text: string): number[] {
  return readSearchTerms(text)
    .filter(({ isJoined }) => !isJoined)
    .map(({ term, word }) => {
      const row = sentenceRow(term)
      const forms = formOf.get(row) ?? new Map<string, number>()
      formOf.set(row, forms.set(word.toLowerCase(), (forms.get(word.toLowerCase()) ?? 0) + 1))
      return row
    })
}

const rows = texts.map(rowsOf)
const commonest = (row: number) =>
  [...(formOf.get(row) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
writeFileSync(
  out,
  JSON.stringify({
    /** Each stem by the form that stands most often in the texts. */
    words: table.stems.map((stem, row) => commonest(row) ?? stem),
    texts: texts.map((text, i) => ({ text, rows: rows[i] })),
    /** Entry by entry, claim by claim, and layer by layer, trait by trait: the numbers of the questions that ask for one thing. */
    alike: [
      ...entries.map(({ slug }) =>
        claims.filter(({ entry }) => entry === slug).map(({ asks }) => numbersOf(asks)),
      ),
      ...traits.map(own => own.map(({ asks }) => numbersOf(asks))),
    ],
    /** The same of the questions that no claim of the entry answers: each asks for a thing of its own; of layers none. */
    apart: [...entries.map(({ unanswered = [] }) => numbersOf(unanswered)), ...traits.map(() => [])],
  }),
)
console.log(`${texts.length} texts`)
