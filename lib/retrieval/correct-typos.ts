import type { Database } from '#db/client.ts'
import { countTerms, findClaimsByTerms, listTermsByLetter } from '#db/queries/search.ts'
import { readSearchTerms, toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { Facet } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'

import { isWithinEdits } from './edit-distance.ts'
import { findNames } from './find-names.ts'
import type { Lexicon } from './lexicon.ts'
import { readWords } from './question-words.ts'
import { stopTerms } from './stopwords.ts'

/** The question with words that neither English nor the layer knows put right, where a known word is a letter or two away. */
export async function correctTypos(db: Database, text: string, lexicon: Lexicon): Promise<string> {
  const named = findNames(text, lexicon.all)
  const doubtful = readWords(text).filter(
    ({ text: word, term, start, end }) =>
      /^[a-z]{5,}$/i.test(word) &&
      frequencyRank(term) === null &&
      !stopTerms.has(term) &&
      !named.some(name => start < name.end && name.start < end),
  )
  if (doubtful.length === 0) return text
  const counts = await countTerms(
    db,
    lexicon.layer.slug,
    doubtful.map(({ term }) => term),
  )
  const known = curatedOf(lexicon).terms
  let corrected = text
  for (const { text: word, term, start, end } of doubtful.toReversed()) {
    if (counts.has(term) || known.has(term)) continue
    const right = await nearestWord(db, word.toLowerCase(), lexicon)
    if (right !== null) corrected = corrected.slice(0, start) + right + corrected.slice(end)
  }
  return corrected
}

async function nearestWord(db: Database, word: string, lexicon: Lexicon): Promise<string | null> {
  const most = word.length >= 8 ? 2 : 1
  const curated = curatedOf(lexicon).words.filter(other => other[0] === word[0])
  let terms: string[] | null = null
  for (const edits of [1, most]) {
    const near = curated.find(other => isWithinEdits(word, other, edits))
    if (near !== undefined) return near
    terms ??= await listTermsByLetter(db, lexicon.layer.slug, word[0] ?? '')
    const term = terms.find(other => other.length >= 4 && isNearForm(word, other, edits))
    if (term !== undefined) return await asWritten(db, term, lexicon)
  }
  return null
}

function commonness(word: string): number {
  return frequencyRank(toSearchTerms(word)[0] ?? '') ?? Number.MAX_SAFE_INTEGER
}

// The index holds stems; a typed word has its ending.
const ENDINGS = ['', 's', 'e', 'ed', 'd', 'es', 'ing', 'er', 'ers', 'y', 'ion', 'al', 'ment']

function isNearForm(word: string, stem: string, edits: number): boolean {
  // Told by their lengths, most need not be put together.
  const room = word.length - stem.length
  return ENDINGS.some(
    ending => Math.abs(room - ending.length) <= edits && isWithinEdits(word, stem + ending, edits),
  )
}

// A stem as the wiki writes it out.
async function asWritten(db: Database, term: string, lexicon: Lexicon): Promise<string> {
  const ids = await findClaimsByTerms(db, lexicon.layer.slug, [term], 1)
  const [claim] = await readClaimsById(db, ids)
  return (claim && readSearchTerms(claim.text).find(other => other.term === term)?.word) ?? term
}

interface Curated {
  words: string[]
  terms: ReadonlySet<string>
}

// The facets of one version of the wiki are one array: their words are read once.
const read = new WeakMap<readonly Facet[], Curated>()

function curatedOf({ facets, ideas }: Lexicon): Curated {
  const known = read.get(facets)
  if (known) return known
  const words = [
    ...new Set([
      ...facets.flatMap(facet => facet.words.flatMap(phrase => phrase.toLowerCase().split(/[^a-z]+/))),
      ...ideas.words,
    ]),
  ]
  const curated = {
    words: words
      .filter(word => word.length >= 4)
      .sort((a, b) => commonness(a) - commonness(b) || (a < b ? -1 : 1)),
    terms: new Set(words.flatMap(toSearchTerms)),
  }
  read.set(facets, curated)
  return curated
}
