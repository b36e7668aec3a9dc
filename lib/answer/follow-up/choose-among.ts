import { readQuestion } from '#lib/retrieval/read-question.ts'
import { readScope } from '../understand/read-scope.ts'
import { asQuestion, listNames, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

const EITHER = /\b(?:either|neither|both|the two|the three|each)(?: of (?:them|these|those))?\b/i
const OF_THEM =
  /\b(?:of|among|between|from) (?:all )?(?:(?:them|these|those)(?: (?:two|three|four))?|the (?:two|three|four))\b/i
// "The cheapest of all" is sought among all siblings, whichever were set out.
const OF_ALL =
  /^(?!.*\bof (?:them|these|those|the (?:two|three|four))\b).*\b(?:overall|of everyone|across the board)\b|\bof all\b(?! (?:of )?(?:them|these|those|the (?:two|three|four))\b)/i
const WHICH_ONE = /\b(?:which|what|whose|who)(?: one)?\b/i
const MOST = 6
// "Which has the freer licence?" after two were set side by side.
const OF_ONE_OF_TWO =
  /^which(?: one (?!of\b)\p{Ll}+| (?:is|was|has|does|had|needs|costs|takes|makes|runs|uses|supports|offers|gives|charges|works|comes|came))\b(?!.*\b(?:else|others?|overall|of all|anywhere|in the wiki)\b)/iu

/** "Which of them came first?", "at either?", "which one is older?": asked of the entries that were set out before. */
export const chooseAmong: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || OF_ALL.test(text)) return null
  const scope = readScope(text, read.named, lexicon.layer)
  const among =
    before.listed.length > 1
      ? before.listed
      : before.subjects.length > 1
        ? before.subjects
        : before.covered.length > 1
          ? before.covered
          : before.earlier.slice(0, 2)
  if (among.length < 2) return null
  const isOfThem = scope.over === 'them' || OF_THEM.test(text) || EITHER.test(text)
  const isOfPair =
    before.subjects.length === 2 && OF_ONE_OF_TWO.test(withoutLead(text)) && scope.over !== 'others'
  const isOfOne =
    WHICH_ONE.test(text) &&
    scope.degree !== null &&
    (/\bone\b/i.test(text) ||
      scope.over === 'all' ||
      /^which (?:is|are|was|has)\b/i.test(withoutLead(text)) ||
      // "Who's bigger?" after two were set side by side; "who is bigger than both?" asks of others.
      (before.subjects.length > 1 &&
        scope.degree.form === 'comparative' &&
        /^(?:which|whose|who)\b/i.test(withoutLead(text)) &&
        !/\b(?:than|else)\b/i.test(text)))
  if (!isOfThem && !isOfOne && !isOfPair) return null
  // "How many of them?": the question before, counted.
  const isCount = /\bhow many\b/i.test(text) && read.content.length === 0
  if (isCount && /^(?:which|who|what)\b/i.test(before.text))
    return { text: before.text.replace(/^(?:which|who|what)\b/i, 'How many'), subjects: before.subjects }
  // A table of many siblings is chosen from as a whole.
  if (among.length > MOST) return null
  const counted = thingsCounted(before.text)
  const bare = asQuestion(
    text
      .replace(COUNTS_THEM, found => (counted === null ? found : `${found.split(' ')[0]} ${counted}`))
      .replace(OF_THEM, ' ')
      .replace(/\b(which|what) one\b/i, '$1')
      .replace(/\s{2,}/g, ' '),
  ).replace(/\?$/, '')
  const asked =
    EITHER.test(text) && !OF_THEM.test(text)
      ? `${bare.replace(EITHER, listNames(among))}?`
      : `${bare}, ${listNames(among, 'or')}?`
  return { text: asked.replace(/\s{2,}/g, ' ').replace(/ :/, ':'), subjects: among }
}

// "Who has more of them?" after a question on Lambda's data centers: more data centers.
const COUNTS_THEM = /\b(?:more|most|fewer|fewest|the least) of (?:them|these|those)\b/i
function thingsCounted(question: string): string | null {
  const counted = /\bhow many (\p{L}+(?: \p{L}+)?)(?= (?:does|do|did|has|have|is|are|can|of|in|at)\b)/iu.exec(
    question,
  )
  const owned = /(?:['’]s?|\bits|\btheir) ((?:\p{Ll}+ )?\p{Ll}{2,}s)\W*$/u.exec(question)
  return (counted ?? owned)?.[1] ?? null
}
