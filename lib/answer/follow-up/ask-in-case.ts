import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { MEASURES } from '../understand/gradable.ts'
import { partNamed } from './ask-who-has-it.ts'
import type { Before } from './conversation.ts'
import { askAlso, asQuestion, listNames, withNames, withoutEnd, withoutLead } from './phrase.ts'
import type { FollowUp, Rewrite } from './rewrite-follow-up.ts'

/**
 * "And if I run out?", "when it runs out?": what happens then. "And if I can wait for it?" says how it stands with the reader,
 * and asks the question before for that case.
 */
export const askInCase: Rewrite = (text, before, lexicon) => {
  const clause = CLAUSE.exec(withoutLead(withoutEnd(text)))?.[1]
  if (clause === undefined) return null
  // "Cheaper if I wait?" is a case of a price; after anything else it asks for itself.
  if (CHEAPER.test(withoutLead(text)) && !asksPrice(before, lexicon)) return null
  const { named, namedElsewhere } = readQuestion(text, lexicon)
  if (named.length > 0 || namedElsewhere.length > 0) return null
  const more = ASKS_MORE.exec(clause)
  if (more) return askWhole(clause.slice(0, more.index), clause.slice(more.index), before, lexicon)
  const { subjects } = before
  if (isCaseOfReader(clause, before, lexicon)) {
    const bare = withoutCase(before.text)
    return {
      text: asQuestion(`${withNames(bare, subjects, lexicon)} ${clause}`),
      subjects,
      context: before.text,
      asked: `${asksPrice(before, lexicon) ? `What does ${partNamed(bare) ?? 'it'} cost` : bare} ${clause} at ${listNames(subjects)}?`,
    }
  }
  const asked = `${clause} at ${listNames(subjects)}?`
  const happens = `what happens ${clause}`
  // "When it runs out" leaves to the question before what "it" is.
  const whole = /\b(?:it|they|that|this)\b/i.test(clause)
    ? askAlso(withNames(before.text, subjects, lexicon), happens)
    : asQuestion(`${happens} at ${listNames(subjects)}`)
  return { text: whole, subjects, context: before.text, asked }
}

const ASKS_MORE =
  /, ?(?:then )?(?:who|whose|what|which|when|where|why|how|is|are|was|were|am|do|does|did|can|could|will|would|should|shall|must|may|might|has|have)\b|\bwhat (?:happens|then|now|do|can|will|would|should|must)\b/i

// "Once it is installed, how do I start it?" asks something of its own; "of them" in the case is not whom it asks.
function askWhole(
  clause: string,
  rest: string,
  { text, subjects, topic }: Before,
  lexicon: Lexicon,
): FollowUp | null {
  if (topic !== null) return null
  const asked = withNames(rest.replace(/^[\s,]*(?:then )?/i, ''), subjects, lexicon)
  const points = /\b(?:it|they|them|that|those|these|one)\b/i.test(clause)
  return { text: asQuestion(`${clause.trim()}, ${asked}`), subjects, context: points ? text : '' }
}

// A case put before gives way: "what does it cost if I wait?", "and if I pay ahead?"
function withoutCase(question: string): string {
  return withoutEnd(question).replace(CASE, '')
}
const CASE =
  /(?:, and what happens (?:if|once|when)|(?<=\bwhat happens) (?:if|once|when)|,? (?:if|once)) (?:i|we|you|it|they|my|our|its|their|the)\b[^,]*?(?= at \p{Lu}|$)/iu

const CHEAPER = /^(?:any |even )?(?:cheaper|less|lower) if\b/i
// "When they started" asks for a date, "cheaper if we wait?" for the price then.
const CLAUSE =
  /^(?:what |how )?(?:about )?(?:(?:any |even )?(?:cheaper|less|lower) (?=if (?:i|we|you)\b))?((?:if|once|when (?:i|you|we|they|it|(?:the|my|its|their) \p{L}+) (?!(?:is|are|was|were|did|had)\b)\p{L}+(?<!ed))\b.*)$/iu

// "If my machine dies" is something that happens, and so is what goes wrong by the reader's own doing.
function isCaseOfReader(clause: string, before: Before, lexicon: Lexicon): boolean {
  if (GOES_WRONG.test(clause)) return false
  return STANDS.test(clause) || (CHOOSES.test(clause) && asksPrice(before, lexicon))
}

// By its words, or by what it was answered with: "an H100 on demand here?"
function asksPrice({ text, answer }: Before, lexicon: Lexicon): boolean {
  const { wants, facets } = readQuestion(text, lexicon)
  const { facet } = MEASURES.price
  const [told] = answer?.sentences.flatMap(({ citations }) => citations) ?? []
  const answered = told === undefined ? undefined : answer?.claims[told]?.facet
  return wants === 'money' || facets.has(facet ?? '') || answered === facet
}

const STANDS =
  /^(?:if|when|once) (?:(?:i|we)(?:['’]?m|['’]re|['’]ve| am| are| have| want| need| only| just| prefer| can| could| live| work| would| do(?: not|n['’]?t) (?:mind|care|need|want|have))|(?:my|our) [\p{L} ]{2,30} (?:is|are) (?!\p{L}+(?:ed|en)\b))\b/iu
const CHOOSES = /^(?:if|when|once) (?:i|we|you)\b/i
const GOES_WRONG =
  /\b(?:runs?|ran|running|goes?|going|falls?) (?:out|over|behind|down|away|short|low)\b|\b(?:lose|forget|fail|miss|break|stop|cancel|quit|leave|breach|overrun|exceed|default|down|gone|dead|full|empty|late|unhappy|hacked|banned|caught|stuck)\b|\b(?:don['’]?t|not|never|no longer|can['’]?t|cannot) pay\b/i
