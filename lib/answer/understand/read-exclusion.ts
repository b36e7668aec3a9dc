import { toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { NameMention } from '#lib/retrieval/find-names.ts'

/** What a question over many leaves out by name ("chips other than Nvidia's"), and the question without saying so. */
export interface Exclusion {
  text: string
  terms: readonly string[]
}

/** Reads which names of no entry a question leaves out; null where it leaves out none. */
export function readExclusion(text: string, named: readonly NameMention[]): Exclusion | null {
  for (const order of ORDERS) {
    const found = order.exec(text)
    if (!found) continue
    const [whole, ...lists] = found
    const end = found.index + whole.length
    // Who asks for others than an entry means its siblings.
    if (named.some(mention => mention.start < end && mention.end > found.index)) continue
    const names = lists.flatMap(list => list?.split(LINK) ?? []).filter(name => name !== '')
    const terms = names.filter(isName).flatMap(toSearchTerms)
    if (names.length === 0 || terms.length < names.length) continue
    const rest = `${text.slice(0, found.index)} ${text.slice(end)}`
      .replace(/\s+/g, ' ')
      .replace(/^[\s,]+/, '')
      .trim()
    return { text: rest, terms }
  }
  return null
}

const NAME = String.raw`(?:the )?[\p{L}\d]+(?:-[\p{L}\d]+)?`
const LINK = /(?:['’]s)?(?:,? (?:or|and|nor) |, )(?:by |from |the )*/i
const LIST = `(${NAME}(?:['’]s)?(?:(?:,? (?:or|and|nor)|,) (?:by |from |the )?${NAME})?)(?:['’]s)?`
const MADE =
  '(?:(?:made|built|designed|supplied|sold|produced|developed|issued|backed|funded|owned|run|coming) )?'
const ORDERS = [
  // Made by neither Nvidia nor AMD.
  `${MADE}(?:(?:by|from|of|on|with) )?neither (?:by |from |of |on |with )?${LIST}`,
  // Other than Nvidia's, besides Nvidia, that are not from Nvidia.
  `(?:^|,? )(?:other than|besides?|apart from|aside from|except(?: for)?|excluding|not counting|instead of|rather than) ${LIST}`,
  ` (?:that|which|who)?(?: ?(?:is|are|was|were|do|does|did))? ?(?:not|n['’]t|never) ${MADE}(?:(?:from|by) )${LIST}`,
  String.raw` (?:that|which|who) (?:is|are|was|were)(?: not|n['’]?t) ${LIST}(?= ?\W*$)`,
  ` (?:that (?:is|are) )?non-? ?(${NAME})`,
  ` anything but ${LIST}`,
].map(order => new RegExp(order, 'iu'))

// Written large, or of no common English; what all entries deal in is no name.
function isName(name: string): boolean {
  const plain = name.replace(/['’]s$/, '')
  const [term = ''] = toSearchTerms(plain)
  if (term === '' || COMMON.test(plain)) return false
  const rank = frequencyRank(term)
  return /^\p{Lu}/u.test(plain) || (rank !== null && rank >= RARE)
}
const COMMON = /^(?:gpus?|cpus?|apis?|ai|llms?|tokens?|usd|us|uk|eu|a|an|the|their|its|my|our)$/i
// A rank among the words of English by how common they are: "price" is far more common, "apache" the 8,215th, "amd" the 10,491th.
const RARE = 6000
