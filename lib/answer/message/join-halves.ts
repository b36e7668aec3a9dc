import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import { stopWords } from '#lib/retrieval/stopwords.ts'
import { ownWords } from '../follow-up/own-words.ts'
import { withoutEnd, withoutLead } from '../follow-up/phrase.ts'
import { readScope } from '../understand/read-scope.ts'
import type { SplitQuestion } from './split-questions.ts'
import { withKindAsked } from './with-kind-asked.ts'

/** Puts halves together that ask the same of two: "how does it catch cheats", "how does Hyperbolic?" are one question of both. */
export function joinHalves(parts: readonly SplitQuestion[], lexicon: Lexicon): SplitQuestion[] {
  const joined: SplitQuestion[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && saysOnlyOfWhom(part.text, before.text, lexicon))
      joined[joined.length - 1] = {
        ...before,
        text: withHalf(before.text, part.text),
        bare: withHalf(before.bare, part.text),
      }
    else
      joined.push(
        before === undefined
          ? part
          : withGroup(before.text, withCounted(before.text, withKindAsked(before.text, part, lexicon))),
      )
  }
  return joined
}

// "How much text went into Qwen3, and how much did Ai2 feed OLMo 3?": what is counted is said once.
function withCounted(before: string, part: SplitQuestion): SplitQuestion {
  const { count = '', counted = '' } = COUNTED.exec(before)?.groups ?? {}
  if (counted === '' || stopWords.includes(counted.toLowerCase())) return part
  // "How many GPUs are there, and how much does it use?" counts something else.
  const again = UNCOUNTED.exec(part.text)?.groups?.count ?? ''
  if (/^how/i.test(count) && count.toLowerCase() !== again.toLowerCase()) return part
  const put = (text: string) => text.replace(UNCOUNTED, `$1 ${counted}`)
  return { ...part, text: put(part.text), bare: put(part.bare) }
}
const COUNTED = /\b(?<count>how (?:much|many)|(?:on|in|with|by) (?:what|which)) (?<counted>\p{Ll}+)\b/iu
const UNCOUNTED =
  /^(\W*(?:(?:and|but|so)\W+)?(?<count>how (?:much(?! (?:is|are|was|were)\b)|many)))(?= (?:is|are|does|do|did|has|have|was|were|will|would|can)\b(?!.*\b(?:cost|charge|pay|spend|raise|invest|earn|lose|make)s?\b))/i

// "How many of the lot are MIT, and how many Apache?": of whom is said once.
function withGroup(before: string, part: SplitQuestion): SplitQuestion {
  const { group, verb } = GROUP.exec(before)?.groups ?? {}
  if (group === undefined || !OF_SAME_GROUP.test(part.text)) return part
  const isVerbSaid = (rest: string) => verb === undefined || /^(?:\p{Ll}+ \p{L}|are\b)/u.test(rest)
  const put = (text: string) =>
    text.replace(COUNT, count =>
      isVerbSaid(text.slice(count.length)) ? `how many ${group} ` : `how many ${group} ${verb} `,
    )
  return { ...part, text: put(part.text), bare: put(part.bare) }
}
const GROUP =
  /\b(?:how many|which|who) (?<group>of (?:(?:all )?(?:them|these|those)|the \p{Ll}+|your \p{Ll}+))(?:(?: \p{Ll}+)? (?<verb>are)\b)?/iu
const COUNT = /^\W*(?:(?:and|but|so)\W+)?how many (?:of (?:them|these|those) )?/i
// "How many GPUs do they have?" counts something else.
const OF_SAME_GROUP =
  /^\W*(?:(?:and|but|so)\W+)?how many (?:of (?:them|these|those) )?(?:(?!(?:do|does|did|is|are|was|were|has|have|will|would|can|there|of)\b)[\p{L}\d.-]+|(?:are|have|do)(?: (?!there\b|they\b|you\b|it\b)[\p{L}\d.-]+){1,3})(?: (?!(?:do|does|did|is|are|was|were|has|have|will|would|can|there|of|at|in|for)\b)[\p{L}\d.-]+){0,3}\W*$/iu

function withHalf(before: string, part: string): string {
  const half = withoutLead(part)
  return `${withoutEnd(before)}, and ${half.charAt(0).toLowerCase()}${half.slice(1)}`
}

function saysOnlyOfWhom(part: string, before: string, lexicon: Lexicon): boolean {
  // "…, right? If I went for Groq instead, would they?" thinks of another case.
  if (CASE.test(withoutLead(part))) return false
  const read = readQuestion(part, lexicon)
  const first = readQuestion(before, lexicon)
  const isCount = HOW_MUCH.test(part) && HOW_MUCH.test(before)
  // "Who owns it, and when was Lambda founded?" are two; "who rents B200s? Does Lambda?" begins with all.
  if (read.named.length === 0 || (read.wants !== first.wants && !isCount)) return false
  if (readScope(before, first.named, lexicon.layer).over !== null) return false
  // "What is Hyperbolic?" asks what it is.
  if (read.overview && !asksWhatItIs(first)) return false
  const known = new Set(first.words.map(({ term }) => term))
  const own = ownWords(read).filter(({ term }) => !known.has(term))
  // "How many megawatts is it setting up, and how many is Crusoe in Texas?"
  return own.length === 0 || (own.length === 1 && isCount && AUXILIARY.test(part))
}
const CASE = /^(?:if|suppose|(?:when|once|say) (?:i|we))\b/i
const HOW_MUCH = /\bhow (?:many|much)\b/i
const AUXILIARY = /\bhow (?:many|much) (?:is|are|does|do|did|has|have|was|were|will|would|can)\b/i

function asksWhatItIs({ overview, facets }: ReadQuestion): boolean {
  return overview && [...facets.keys()].every(facet => facet === 'overview')
}
