import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { Before } from './conversation.ts'
import { asQuestion, versionAfter } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "How much is that?" after "which Claude do I begin with?": the price of the one model that was told. */
export const askOfTold: Rewrite = (text, before, lexicon) => {
  if (!PRICE_OF_THAT.test(text) || !WHICH.test(before.text)) return null
  const { wants, facets } = readQuestion(before.text, lexicon)
  const told = wants === 'money' || facets.has('pricing') ? null : productTold(before, lexicon)
  return told === null ? null : { text: asQuestion(`how much is ${told}`), subjects: before.subjects }
}

const PRICE_OF_THAT =
  /^\W*(?:(?:and|so|ok|but|then)\W+)*(?:how much (?:is|does|would|will|for|['’]s) ?(?:that|it|this|that one|this one|one)(?: one)?(?: cost| be| set me back| run me)?|what (?:does|would|will) (?:that|it|this)(?: one)? (?:cost|set me back|run me))(?: then| per \p{L}+)?\W*$/iu
const WHICH = /\b(?:which|what)\b/i

// "Claude Opus 5.5": the one name with a version in the first thing told.
function productTold({ answer, subjects }: Before, lexicon: Lexicon): string | null {
  const [first] = answer?.sentences.flatMap(({ kind, text }) => (kind === 'claim' ? [text] : [])) ?? []
  if (first === undefined) return null
  const products = findNames(first, lexicon.entries).flatMap(({ entry, start, end }) => {
    const name = first.slice(start, end) + (versionAfter(first.slice(end)) ?? '')
    const isSubject = subjects.some(({ slug }) => slug === entry.slug)
    return isSubject && /\d/.test(name) ? [name] : []
  })
  // "Opus 5.5" is told within "Claude Opus 5.5".
  const whole = products.filter(name => !products.some(other => other !== name && other.includes(name)))
  const [product, another] = new Set(whole)
  return another === undefined ? (product ?? null) : null
}
