import { toSearchTerms } from '#lib/language/search-terms.ts'
import { frequencyRank } from '#lib/language/word-meaning.ts'
import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { AskedLayer } from '#lib/retrieval/own-nouns.ts'
import { stopTerms } from '#lib/retrieval/stopwords.ts'
import { kindNouns } from './kinds.ts'

/** What a question over many leaves out by name ("chips other than Nvidia's"), and the question without saying so. */
export interface Exclusion {
  text: string
  terms: readonly string[]
}

/** Reads which names of no entry a question leaves out; null where it leaves out none. */
export function readExclusion(
  text: string,
  named: readonly NameMention[],
  layer: AskedLayer,
): Exclusion | null {
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
    if (!asksOfAnything(rest, layer)) continue
    return { text: rest, terms }
  }
  return null
}

// "Who offers anything but H100s?" says without them only "who offers?": what is left must still ask for something.
function asksOfAnything(rest: string, layer: AskedLayer): boolean {
  const { singular, plural } = kindNouns(layer)
  return (rest.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []).some(
    word =>
      !singular.has(word) &&
      !plural.has(word) &&
      !DOES.test(word) &&
      toSearchTerms(word).some(term => !stopTerms.has(term)),
  )
}
// What any entry does, and says nothing of what it is done with.
const DOES =
  /^(?:offer|run|use|have|sell|make|build|work|support|take|provide|rent|accept|give|let|need|require|own|host|list)(?:s|es|ed|ing)?$/

const NAME = String.raw`(?:the )?[\p{L}\d]+(?:-[\p{L}\d]+)?`
const LINK = /(?:['’]s)?(?:,? (?:or|and|nor) |, )(?:by |from |the )*/i
const LIST = `(${NAME}(?:['’]s)?(?:(?:,? (?:or|and|nor)|,) (?:by |from |the )?${NAME})?)(?:['’]s)?`
const MADE =
  '(?:(?:made|built|designed|supplied|sold|produced|developed|issued|backed|funded|owned|run|coming) )?'
// "Non-refundable", "non-trivial": how something is, and no name.
const ADJECTIVE = '(?:able|ible|al|ive|ic|ed|ing|ous|ary|ory|ant|ent|ful|y|profits?)(?![\\p{L}\\d])'
const ORDERS = [
  // Made by neither Nvidia nor AMD.
  `${MADE}(?:(?:by|from|of|on|with) )?neither (?:by |from |of |on |with )?${LIST}`,
  // Other than Nvidia's, besides Nvidia, that are not from Nvidia.
  `(?:^|,? )(?:other than|besides?|apart from|aside from|except(?: for)?|excluding|not counting|instead of|rather than) ${LIST}`,
  ` (?:that|which|who)?(?: ?(?:is|are|was|were|do|does|did))? ?(?:not|n['’]t|never) ${MADE}(?:(?:from|by) )${LIST}`,
  String.raw` (?:that|which|who) (?:is|are|was|were)(?: not|n['’]?t) ${LIST}(?= ?\W*$)`,
  ` (?:that (?:is|are) )?non-(?!\\p{Ll}+${ADJECTIVE})(${NAME})`,
  ` anything but ${LIST}`,
].map(order => new RegExp(order, 'iu'))

// Written large, or of no common English; what all entries deal in is no name.
function isName(name: string): boolean {
  const plain = name.replace(/['’]s$/, '')
  const [term = ''] = toSearchTerms(plain)
  if (term === '' || COMMON.test(plain) || OF_A_COUNTRY.test(plain)) return false
  const rank = frequencyRank(term)
  return /^\p{Lu}/u.test(plain) || (rank !== null && rank >= RARE)
}
const COMMON = /^(?:gpus?|cpus?|apis?|ai|llms?|tokens?|usd|us|uk|eu|a|an|the|their|its|my|our)$/i
// Whose it is by country is told in other words than that one. What is also a language is left to be a name.
const OF_A_COUNTRY =
  /^(?:the )?(?:americans?|canadians?|mexicans?|brazilians?|europeans?|british|irish|scottish|belgians?|swiss|austrians?|israelis?|arabs?|saudis?|emiratis?|iranians?|indians?|pakistanis?|chinese|taiwanese|singaporeans?|asians?|africans?|australians?|western|eastern)$/i
// A rank among the words of English by how common they are: "price" is far more common, "apache" the 8,215th, "amd" the 10,491th.
const RARE = 6000
