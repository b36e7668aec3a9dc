import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { Degree } from '../understand/gradable.ts'
import { readScope, type Scope } from '../understand/read-scope.ts'
import { scopeOfMany } from './ask-of-many.ts'
import { isFragment } from './fragment.ts'
import { ownWords } from './own-words.ts'
import { asQuestion, withoutEnd, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

// So many words of the question before name its matter well enough.
const MOST = 3

/**
 * "Who has the longest?", "and the biggest?": a superlative without its matter takes that of the question before. "And the
 * cheapest?" names its matter itself, and asks all of whom the answer before told.
 */
export const rankByMatter: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  const { degree, over } = readScope(text, read.named, lexicon.layer)
  if (degree?.form !== 'superlative' || read.named.length > 0 || (over !== 'all' && over !== 'perhaps'))
    return null
  const own = read.content.filter(({ start }) => start < degree.start || start >= degree.end)
  if (own.length > 0) return null
  const many = isFragment(text) ? scopeOfMany(before, lexicon) : null
  const put = many && rankAgain(before.text, many, degree)
  if (put) return { text: asQuestion(put), subjects: before.subjects }
  const earlier = readQuestion(before.text, lexicon)
  const owned = before.things.map(({ name }) => name.toLowerCase())
  const ranked = readScope(before.text, earlier.named, lexicon.layer).degree
  // "Which has the longest context?", "and the shortest?": the one superlative stands in the place of the other.
  const isDegree = (at: number) => ranked !== null && at >= ranked.start && at < ranked.end
  const matter = ownWords(earlier).filter(
    ({ text: word, start }) => !isDegree(start) && !owned.some(name => name.includes(word.toLowerCase())),
  )
  const asked = withoutEnd(text)
  if (!MEASURES_MATTER.has(degree.measure)) {
    const isAlone = /^(?:the )?\p{L}+$/iu.test(withoutLead(asked))
    return ranked && isAlone && before.listed.length > 1
      ? { text: asQuestion(`which is ${withoutLead(asked)}`), subjects: before.subjects }
      : null
  }
  if (matter.length === 0) return null
  const words = namingIt([...new Set(matter.map(({ text: word }) => word))]).slice(0, MOST)
  // "Who has the longest context?", but "which is longest in context?"
  const joiner = IS_MOST.test(asked) ? ' in ' : ' '
  return {
    text: asQuestion(`${asked}${joiner}${words.join(' ')}`),
    subjects: before.subjects,
  }
}

// "Which models have a one-million-token context?", "which has the longest?": neither of whom nor how much it was asked is the matter.
function namingIt(words: readonly string[]): string[] {
  const bare = words.filter(word => !SAYS_WHOSE_OR_HOW_MUCH.test(word))
  return bare.length > 0 ? bare : [...words]
}
const SAYS_WHOSE_OR_HOW_MUCH =
  /^(?:models?|engines?|providers?|projects?|companies|networks?|clouds?|ones?)$|\d|(?:million|billion|thousand)/i

// "And the shortest?" takes the place of "the longest"; where nothing was ranked before, all that was found is.
function rankAgain(question: string, { degree: before }: Scope, { text, measure }: Degree): string | null {
  if (before?.form === 'superlative')
    return before.measure === measure || OF_TIME.has(before.measure + measure)
      ? question.slice(0, before.start) + text + question.slice(before.end)
      : null
  return MEASURES_MATTER.has(measure) ? null : `${withoutEnd(question)}, and which is the ${text}?`
}

// "Which is the newest model" and "the oldest": releases are old, and firms new.
const OF_TIME: ReadonlySet<string> = new Set(['agerelease', 'releaseage'])
const IS_MOST = /\b(?:is|are|was|were) (?!the\b)\p{L}+$/iu
/** Cheapest and oldest say what they measure; longest and biggest do not. */
export const MEASURES_MATTER: ReadonlySet<string> = new Set(['length', 'amount', 'size', 'worth', 'quality'])
