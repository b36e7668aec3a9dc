import { readQuestion } from '#lib/retrieval/read-question.ts'
import { readScope } from '../understand/read-scope.ts'
import { ownWords } from './own-words.ts'
import { asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

// So many words of the question before name its matter well enough.
const MOST = 3

/** "Who has the longest?", "and the cheapest?": a superlative without its matter takes that of the question before. */
export const rankByMatter: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  const { degree, over } = readScope(text, read.named, lexicon.layer)
  if (degree?.form !== 'superlative' || read.named.length > 0 || (over !== 'all' && over !== 'perhaps'))
    return null
  const own = read.content.filter(({ start }) => start < degree.start || start >= degree.end)
  const earlier = readQuestion(before.text, lexicon)
  const owned = before.things.map(({ name }) => name.toLowerCase())
  const matter = ownWords(earlier).filter(
    ({ text: word }) => !owned.some(name => name.includes(word.toLowerCase())),
  )
  if (own.length > 0 || matter.length === 0 || !MEASURES_MATTER.has(degree.measure)) return null
  const words = matter.slice(0, MOST).map(({ text: word }) => word)
  const ranked = text.replace(/[?.!\s]+$/, '')
  // "Who has the longest context?", but "which is longest in context?"
  const joiner = IS_MOST.test(ranked) ? ' in ' : ' '
  return {
    text: asQuestion(`${ranked}${joiner}${words.join(' ')}`),
    subjects: before.subjects,
  }
}

const IS_MOST = /\b(?:is|are|was|were) (?!the\b)\p{L}+$/iu
// Cheapest and oldest say what they measure; longest and biggest do not.
const MEASURES_MATTER: ReadonlySet<string> = new Set(['length', 'amount', 'size', 'worth', 'quality'])
