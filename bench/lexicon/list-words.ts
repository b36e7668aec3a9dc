/**
 * Lists what bench/lexicon/distil-meanings.py learns from, as JSON: the stems of English words with the forms they stand
 * for, and questions with the sentences that answer them, as stems.
 *   node --conditions=react-server bench/lexicon/list-words.ts <words.json> <passages.json> <out.json>
 * words.json: English words, the most frequent first. passages.json: see bench/fit/passages.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readSearchTerms } from '#lib/language/search-terms.ts'
import { readSeeds } from '../eval/read-seeds.ts'
import { readPassages } from '../fit/passages.ts'

const [wordsFile = '', passagesFile = '', out = ''] = process.argv.slice(2)
const mostStems = 30_000
const mostForms = 3

const words: string[] = JSON.parse(readFileSync(wordsFile, 'utf8'))
const own = readSeeds('seeds').claims.flatMap(({ text }) =>
  readSearchTerms(text).map(({ word }) => word.toLowerCase()),
)
const formsOf = new Map<string, { word: string; rank: number }[]>()
for (const [rank, word] of [...words, ...own].entries()) {
  if (!/^[a-z]{2,}$/.test(word)) continue
  const [first, ...others] = readSearchTerms(word)
  if (!first || others.length > 0 || !/^[a-z]{2,}$/.test(first.term)) continue
  const forms = formsOf.get(first.term)
  const isKept = forms !== undefined || formsOf.size < mostStems || rank >= words.length
  if (!isKept || (forms && (forms.length >= mostForms || forms.some(form => form.word === word)))) continue
  formsOf.set(first.term, [...(forms ?? []), { word, rank }])
}

const stemsOf = (text: string) =>
  readSearchTerms(text).flatMap(({ term, isJoined }) => (isJoined ? [] : [term]))
const { articles, questions } = readPassages(passagesFile)
writeFileSync(
  out,
  JSON.stringify({
    stems: [...formsOf].map(([stem, forms]) => ({ stem, forms })),
    articles: Object.fromEntries(
      Object.entries(articles).map(([name, sentences]) => [name, sentences.map(stemsOf)]),
    ),
    questions: questions.map(({ article, question, answers }) => ({
      article,
      stems: stemsOf(question),
      answers,
    })),
  }),
)
