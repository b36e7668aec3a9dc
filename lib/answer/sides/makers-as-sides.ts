import type { NamedEntry } from '#lib/wiki/model.ts'

/** A place in a text where an entry is named, or the maker of one. */
export interface Party {
  entry: NamedEntry
  start: number
  end: number
  isMaker: boolean
}

/**
 * The makers of a text that are set side by side, with each other or with a named entry, and so stand for what they made: "do
 * OpenAI and Anthropic give the same discount?", "bigger at Anthropic or at OpenAI", "Meta vs Mistral". A maker that has a part
 * in what is asked stands for itself: "which cards did Nvidia and AMD give to Lambda?", "did OpenAI and Oracle fund it?"
 */
export function makersAsSides(text: string, parties: readonly Party[]): Set<Party> {
  const sides = new Set<Party>()
  for (const [from, to] of sentencesOf(text)) {
    const within = parties
      .filter(({ start, end }) => start >= from && end <= to)
      .sort((a, b) => a.start - b.start)
    for (const party of sidesIn(text.slice(0, to), from, within)) sides.add(party)
  }
  return sides
}

/** Whether a text may set something side by side. */
export function setsSideBySide(text: string): boolean {
  return /\b(?:and|or|vs|versus|than|against|next to|compared?|differs?|same|as)\b|[/&]/i.test(text)
}

/**
 * Whether a maker, at this place in a text, is the one who is asked of, and nothing besides: "what does Anthropic charge?", "is
 * OpenAI going to drop its old API?", but not "does Nvidia own it?"
 */
export function isMakerAskedOf(text: string, start: number, end: number): boolean {
  const [question = ''] = text.split('\n')
  const isAsked = end <= question.length && ASKS_OF.test(question.slice(0, start))
  return (
    isAsked &&
    !IS_TO_IT.test(question.slice(end)) &&
    !HAS_A_PART.test(question) &&
    !OF_WARES.test(question.slice(end)) &&
    !OF_THAT.test(question)
  )
}
const ASKS_OF =
  /^\W*(?:(?:and|so|but|ok|then) )*(?:(?:what|how|when|where|why|which|who)(?: (?!(?:is|are|was|were|does|do|did|has|have|will|can)\b)[\p{L}-]+){0,3} )?(?:is|are|was|were|does|do|did|has|have|will|would|can|could) $/iu
// "Is Hugging Face its owner?"
const IS_TO_IT = /^ (?:its|their)\b/i
const OF_THAT = /\b(?:it|they|them|these|those|this|that|here|there|both|any|all|which of)\b/i

function sidesIn(text: string, from: number, parties: readonly Party[]): Party[] {
  const sentence = text.slice(from)
  if (HAS_A_PART.test(sentence) || OF_PAGE.test(sentence)) return []
  const isBeside = (party: Party, next: Party | undefined) =>
    next !== undefined &&
    next.entry.slug !== party.entry.slug &&
    (BESIDE.test(text.slice(party.end, next.start)) || AGAINST.test(text.slice(party.end, next.start)))
  const joined = parties.filter((party, i) => {
    const before = parties[i - 1]
    return isBeside(party, parties[i + 1]) || (before !== undefined && isBeside(before, party))
  })
  // "Who trained DeepSeek, OpenAI or Alibaba?" asks of DeepSeek.
  const isOfThese = parties.every(({ entry }) => joined.some(side => side.entry.slug === entry.slug))
  return isOfThese && !joined.some(side => isUsed(text, side)) ? joined.filter(({ isMaker }) => isMaker) : []
}

// "On Nvidia or Google chips", "through the OpenAI or Anthropic API".
function isUsed(text: string, { start, end, isMaker }: Party): boolean {
  return isMaker && (USED.test(text.slice(0, start)) || OF_WARES.test(text.slice(end)))
}
const USED =
  /\b(?:on|via|using|through|under) (?:(?:an?|the|my|our|any|some) )?$|\b(?:an?|any|my|our|some) $/i
const OF_WARES =
  /^(?:['’]s)? (?:cards?|gpus?|chips?|boards?|tpus?|hardware|drivers?|api|sdks?|clients?|formats?|keys?|account|endpoints?)\b/i

function sentencesOf(text: string): [number, number][] {
  return [...text.matchAll(/(?:[^.?!\n]|[.?!](?=\S))+/g)].map(({ 0: { length }, index }) => [
    index,
    index + length,
  ])
}

const LEADS_TO = '(?:at|of|in|with|for|from|by|to|the|that|those|one|what|how|does|do|did|is|are)'
const BESIDE = new RegExp(
  String.raw`^(?:['’]s?)?(?:,? (?:and|or|vs\.?|versus|than|against|next to|compared? (?:to|with)|rather than|instead of)|,| ?[/&])(?: ${LEADS_TO})* ?$`,
  'i',
)
// "Does OpenAI charge more for batch jobs than Anthropic?", "Anthropic's context compare with that of OpenAI".
const AGAINST = new RegExp(
  String.raw`^[^;]{0,60} (?:than|vs\.?|versus|compared? (?:to|with)|differs? from|next to|(?:same|similar|alike|as) [^;]{0,30}(?:as|to))(?: ${LEADS_TO})* $`,
  'i',
)
// Who gave, bought or sued does so itself, whatever it made.
const HAS_A_PART =
  /\b(?:gave|given|invest\w*|fund(?:s|ed|ing)?|back(?:s|ed|ers?|ing)|bought|buy(?:s|ing)?|acquir\w*|sue[ds]?|suing|lawsuits?|customers?|partner\w*|deals?|together|jointly|each other|another|stakes?|sharehold\w*|founders?|hired?|left|join(?:s|ed)?|sign(?:s|ed)?)\b/i
const OF_PAGE = /\b(?:it|its|here|this one|they both)\b/i
