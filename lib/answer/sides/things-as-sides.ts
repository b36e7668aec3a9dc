import { escapePattern } from '#lib/escape-pattern.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'

/** A thing of an entry that a question sets beside another, with the entry's claims that speak of it and not of the other. */
export interface ThingAsSide {
  name: string
  matches: ClaimMatch[]
}

/**
 * The things of one entry that a question sets side by side, versions, deals or sites: "which is newer, Qwen3.5 or Qwen3.8?",
 * "compare the AMD and Nvidia deals". Null where it sets none so, or where no claim tells them apart.
 */
export function thingsAsSides(question: string, own: readonly ClaimMatch[]): ThingAsSide[] | null {
  for (const names of namesSetApart(question)) {
    const speaks = names.map(speaksOf)
    const sides = names.map((name, i) => ({
      name,
      matches: own.filter(match => speaks.every((speaksOfIt, at) => speaksOfIt(match) === (at === i))),
    }))
    if (sides.every(({ matches }) => matches.length > 0)) return sides
  }
  return null
}

// "INTELLECT-1, INTELLECT-2 and INTELLECT-3" are set apart by their numbers alone.
function namesSetApart(question: string): string[][] {
  const lists = [...question.matchAll(LIST)].map(([list]) => list.split(/,? and |, /))
  const pairs = SETS_APART.test(question)
    ? [...question.matchAll(PAIR)].map(([, one = '', other = '']) => [one, other])
    : []
  return [...lists.filter(names => names.every(name => /\d/.test(name))), ...pairs].slice(0, MOST)
}

// A question that sets more beside each other is a text pasted in.
const MOST = 4

type SpeaksOf = (match: ClaimMatch) => boolean

// "GPT-5" is not "GPT-5.5", nor "R1" "R1-Zero"; "Qwen3.8" stands in "Qwen3.8-2.4T" all the same.
function speaksOf(name: string): SpeaksOf {
  const written = escapePattern(name).replace(/[- ]/g, '[- ]')
  const pattern = new RegExp(`(?<![\\p{L}\\d.])${written}(?!\\p{L}|\\d|\\.\\d|-\\p{Lu}\\p{Ll})`, 'iu')
  return ({ profile }) => pattern.test(profile.claim.text)
}

const SETS_APART =
  /\b(?:compar\w+|differ\w*|vs|versus|better|worse|each|(?:more|less|fewer|\w{2,}er) than|(?:which|what)(?: one)?(?: of (?:them|the two))? (?:is|was|has|costs?|came))\b/i

/** Whether a question ends with, or begins by, two names to choose between: "which has more parameters, V3 or V4?" */
export function choosesBetween(question: string): boolean {
  return CHOICE.test(question)
}
// A name is a word with a capital or a digit, and those that go with it: "Small 4", "GPT-6 Luna", "Subnet 51".
const NAME = String.raw`(?:\p{Lu}|\p{L}{0,20}\d)[\p{L}\d-]{0,30}(?:\.\d+){0,2}(?: (?:\p{Lu}[\p{L}\d-]{0,30}|\d+(?:\.\d+)*(?![\p{L}%]))){0,4}`
const PAIR = new RegExp(
  String.raw`(?<![\p{L}\d.])(?!(?:Which|What|Compare|How|Is|Are|Was|Were|Does|Do|Did|Between) )(${NAME})(?:['’]s)?,?(?: \p{Ll}+){0,3}? (?:and|or|vs\.?|versus|with|from|than|to|against|over)(?: (?:the|is|was|does|has))? (${NAME})`,
  'gu',
)
const LIST = new RegExp(String.raw`(?<![\p{L}\d.])${NAME}(?:, ${NAME}){1,3},? and ${NAME}`, 'gu')
const CHOICE = new RegExp(
  String.raw`[,:] (?:the )?${NAME} or (?:the )?${NAME}(?: \p{Ll}+)?\W*$|^\W*(?:the )?${NAME} or (?:the )?${NAME}[,:]`,
  'u',
)
