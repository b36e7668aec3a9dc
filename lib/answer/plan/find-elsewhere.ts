import { toSearchTerms } from '#lib/language/search-terms.ts'
import { findNames, type NameMention } from '#lib/retrieval/find-names.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { isAnswer } from '../choose/is-answer.ts'
import { likeliestTrait, likelyStated } from '../choose/stated-traits.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/**
 * The entry of another layer that is the subject of a question: one that it names, when it names nothing of this layer and no claim
 * here speaks of it.
 */
export function findElsewhere(
  { question, subjects, scope, shape }: ResolvedQuestion,
  { own, traits }: Retrieval,
): NamedEntry | null {
  const [named] = question.namedElsewhere
  if (!named || question.named.length > 0 || subjects.length === 0) return null
  const [best] = own
  if (!best) return named.entry
  if (asksOfItAlone(question, named)) return named.entry
  // "Which of them speak Claude's dialect?": a trait of siblings that is asked for by that name.
  const terms = toSearchTerms(question.text.slice(named.start, named.end))
  const isOfTrait = (match: ClaimMatch) =>
    terms.some(term => likelyStated(traits, match)?.terms.has(term) ?? false)
  if (shape === 'survey' && likeliestTrait(traits) >= 0 && own.some(isOfTrait)) return null
  const there = [named.entry]
  // Claims are searched for a name only where it decides: a question of many may have found hundreds.
  const speaks = ({ profile }: ClaimMatch) =>
    terms.every(term => profile.places.has(term)) || findNames(profile.claim.text, there).length > 0
  if (best.confidence >= 0 && best.strengths.every(strength => strength >= MET) && speaks(best)) return null
  // "Can I use it with Claude?" asks of the page; "is it fine to use Claude?" does not.
  const asksOfPage = !scope.compares && OF_PAGE.test(withoutItsOwn(question.text, named))
  const isMostlyMet =
    isAnswer(best) &&
    speaks(best) &&
    best.strengths.filter(strength => strength >= MET).length > best.strengths.length / 2
  const isOfPage = isAnswer(best) && isBeside(question.text, named)
  return asksOfPage || isMostlyMet || isOfPage ? null : named.entry
}

// "What is vLLM?" on a page that names it once.
function asksOfItAlone({ overview, content }: ReadQuestion, { start, end }: NameMention): boolean {
  return overview && content.every(word => word.start >= start && word.start < end)
}

// "How does Gensyn check the work of its providers?": what does something is what has them. "Is Claude one of its models?" asks of the
// page's.
function withoutItsOwn(text: string, { start, end }: NameMention): string {
  const after = text.slice(end)
  return ACTS.test(text.slice(0, start)) ? text.slice(0, end) + after.replace(OF_ITS_OWN, '$1') : text
}
const ACTS = /\b(?:does|did|has|had)(?: the)? $/i
const OF_ITS_OWN = /^((?: [\p{L}\d-]+){2,8}) (?:its|their)\b|^((?: [\p{L}\d-]+)+) (?:its|their)(?= own\b)/iu

// "Claude compatible?", "a client made for Claude", "before ChatGPT came out": what is named tells of something else.
function isBeside(text: string, { start, end }: NameMention): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return OF_ITS_KIND.test(after) || MADE_FOR.test(before) || (TIME.test(before) && CAME.test(after))
}
const OF_ITS_KIND =
  /^(?:[ -](?:compatible|style|styled|like|shaped|ready|native|based)\b| (?:formats?|clients?|apps?|programs?|agents?|requests?|calls?|sdks?|endpoints?|dialect|protocol|schema|syntax)\b)/i
const MADE_FOR =
  /\b(?:(?:made|written|built|meant|designed|shaped|coded|formatted|intended) (?:for|against|to (?:use|call))|same [^?.]{0,40}as)(?: the)? $/i
const TIME = /\b(?:before|after|since)(?: the)? $/i
const CAME = /^ (?:came|was|were|launched|existed|arrived|appeared|did|went|got|took)\b/i
const OF_PAGE =
  /\bit\b(?! (?:\w+ )?(?:possible|ok|okay|fine|allowed|legal|safe|true|worth|wise|necessary)\b)|\b(?:its|here|over there)\b/i
// Of 1: how well a claim must meet a word of the question.
const MET = 0.6
