import { toSearchTerms } from '#lib/language/search-terms.ts'
import { findAnswerType } from '#lib/retrieval/answer-type.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import { MEASURES } from './gradable.ts'
import { ALL_OF_THEM, ANYONES_NOUNS, GROUPS, withoutStandings } from './kinds.ts'
import { askedOfOnlyOne } from './only-one.ts'
import { readExclusion } from './read-exclusion.ts'
import { readScope, type Scope } from './read-scope.ts'
import { classifyWords } from './word-classes.ts'

/**
 * The question as it is put to each entry alone: "which provider is cheapest?" asks each for its price, "who was first?"
 * for when it began. Words for entries are left out, for no claim is found by them.
 */
export function askEach(question: ReadQuestion, scope: Scope, lexicon: Lexicon): ReadQuestion {
  const ofOnlyOne = askedOfOnlyOne(question.text, question.named, lexicon.layer)
  const exclusion =
    scope.over === null || ofOnlyOne !== null
      ? null
      : readExclusion(question.text, question.named, lexicon.layer)
  const asked = withoutStandings(ofOnlyOne ?? exclusion?.text ?? question.text.replace(NOT_ONLY, ''))
  if (asked === question.text) return askEachAll(question, scope, lexicon)
  const read = readQuestion(asked, lexicon)
  const put = askEachAll(read, { ...readScope(asked, read.named, lexicon.layer), over: scope.over }, lexicon)
  return exclusion ? { ...put, excludes: exclusion.terms } : put
}

// "Who runs AMD cards, and not just Nvidia?" asks for no more than AMD's.
const NOT_ONLY =
  /,?(?: and| but)? not (?:just|only|merely|simply) (?:(?:on|with|from|by|in|for) )?[\p{L}\d]+(?:-[\p{L}\d]+)*(?: [\p{L}\d]+(?:-[\p{L}\d]+)*)?(?=[\s.?!]*$)/iu

function askEachAll(question: ReadQuestion, { degree, over }: Scope, lexicon: Lexicon): ReadQuestion {
  const { words, classes } = classifyWords(question.text, question.named, lexicon.layer)
  const isOf = (at: number, kinds: RegExp) =>
    words.some(({ start, end }, i) => at >= start && at < end && kinds.test(classes[i] ?? ''))
  const isOfOthers = (at: number) =>
    over === 'perhaps' &&
    words.some(({ start, end, text }) => at >= start && at < end && ANYONES_NOUNS.has(text.toLowerCase()))
  // "The youngest of the serving engines": what kind of entries they are tells nothing of their age; "which inference engines?" asks
  // by the layer's own name.
  const layerTerms = toSearchTerms(lexicon.layer.name)
  const isOfKind = (at: number) => {
    const i = words.findIndex(({ start, end }) => at >= start && at < end)
    const isOfLayer = toSearchTerms(words[i]?.text ?? '').some(term => layerTerms.includes(term))
    return (degree?.measure === 'age' || isOfLayer) && /[SK]/.test(classes[i + 1] ?? '') && classes[i] === 'x'
  }
  const isLeftOut = (at: number) => (isOf(at, ENTRIES) || isOfKind(at)) && !isOfOthers(at)
  const isAll = (at: number) => OF_ALL.test(question.text.slice(0, at)) && ALL.test(question.text.slice(at))
  const content = question.content.filter(({ start }) => !isLeftOut(start) && !isAll(start))
  if (!degree)
    return {
      ...question,
      content,
      words: question.words.filter(({ start, text }) => !isOf(start, SCOPE) && !COMPARING.test(text)),
    }
  const isDegree = (at: number) => at >= degree.start && at < degree.end
  const measure = MEASURES[degree.measure]
  const isBeing = (word: string) => /^(?:age|release)$/.test(degree.measure) && BEING.test(word)
  const rest = content.filter(({ start, text: word }) => !isDegree(start) && !isBeing(word))
  const isMoney =
    findAnswerType(question.text.replace(/^\W*(?:who|which|what)\b/i, '')) === 'money' ||
    /\b(?:money|funding|debt|revenue|capital)\b/i.test(question.text)
  const amount = isMoney ? 'how much' : 'how many'
  const needsWords = degree.measure !== 'age' || rest.length === 0
  const asks = degree.measure === 'amount' ? amount : needsWords ? measure.asks : ''
  const text = `${question.text.slice(0, degree.start)}${asks}${question.text.slice(degree.end)}`
  const put = readQuestion(text, lexicon)
  const shift = text.length - question.text.length
  const isKept = (at: number) => {
    const there = at < degree.start ? at : Math.max(degree.start, at - shift)
    return !isLeftOut(there) && !isAll(there)
  }
  const facets = new Map(put.facets)
  if (measure.facet && !facets.has(measure.facet) && rest.length === 0) facets.set(measure.facet, new Set())
  // "Longest context": the adjective tells the facet, the noun finds the claims.
  const isAsking = (at: number) =>
    degree.measure === 'length' && rest.length > 0 && at >= degree.start && at < degree.start + asks.length
  const wants = degree.measure !== 'amount' ? measure.wants : isMoney ? 'money' : 'number'
  return {
    ...put,
    words: put.words.filter(
      ({ start }) => !isOf(start < degree.start ? start : Math.max(degree.start, start - shift), SCOPE),
    ),
    content: put.content.filter(
      ({ start, text: word }) =>
        isKept(start) && !(isBeing(word) && !asks.includes(word)) && !isAsking(start),
    ),
    facets,
    wants,
  }
}

// In the letters of `classifyWords`: nouns for entries; and with them all small words that say which of them are meant.
const ENTRIES = /[SKR]/
const SCOPE = /[SKRTDWHLoOEbe]/

// "The newest of the bunch".
const OF_ALL = /\b(?:of|in|on|from) (?:the|this) (?:whole )?$/i
const ALL = new RegExp(String.raw`^(?:${ALL_OF_THEM}|${GROUPS}|list|page|layer|section|category|wiki)\b`, 'i')

// "How do they differ in price?" asks each for its price.
const COMPARING = /^(?:compar\w*|contrast\w*|differ\w*|versus|vs)$/i

// Verbs that say of a thing only that it came to be: "which was running first" asks no more than "which was first".
const BEING =
  /^(?:runn?|live|exist|beg[aiu]n|start|open|around|going|got|get|online|appear|arriv|launch|found|establish|born|creat|releas|debut|came|come|put|active|year|old|business|market|company|compan|project)/i
