import type { Entry } from '#lib/wiki/model.ts'
import { type AnswerType, findAnswerType } from './answer-type.ts'
import { findFacets } from './find-facets.ts'
import { findNames, type NameMention } from './find-names.ts'
import type { Lexicon } from './lexicon.ts'
import { withPlainNouns } from './own-nouns.ts'
import { type QuestionWord, readWords } from './question-words.ts'
import { stopTerms } from './stopwords.ts'

/** A question as its words alone tell it, before any conversation is looked at. */
export interface ReadQuestion {
  text: string
  /** All words, in order. */
  words: QuestionWord[]
  /** The words that carry content: not grammar, not the asking, not an entry's own name. */
  content: QuestionWord[]
  /** The words of entries' own names that claims may hold too. */
  inNames: QuestionWord[]
  /** Entries of the layer that are named. */
  named: NameMention[]
  /** Entries of other layers that are named. */
  namedElsewhere: NameMention[]
  /** Facets asked for by their words, with the positions of those words. */
  facets: Map<string, Set<number>>
  wants: AnswerType
  /** Compares entries that it names. */
  compares: boolean
  /** Asks over all siblings: a superlative, a filter, or "the others". */
  spans: 'all' | 'others' | null
  /** Asks which of several is most or first. */
  ranks: boolean
  /** Asks who or which without saying of whom: perhaps of all siblings. */
  maySpan: boolean
  /** Asks what something is, in general. */
  overview: boolean
}

/** Reads what one question says. */
export function readQuestion(text: string, lexicon: Lexicon): ReadQuestion {
  const words = readWords(text)
  const mentions = findNames(text, lexicon.all)
  const isHere = (mention: NameMention) => mention.entry.layer === lexicon.page.layer
  const named = mentions.filter(isHere)
  const namedElsewhere = mentions.filter(mention => !isHere(mention))
  const isName = (word: QuestionWord) =>
    named.some(
      ({ start: from, end: to, isOwnName, isCorrected }) =>
        // The word may end in a possessive that is no part of the name: "Akash Network's".
        word.start >= from && word.start < to && (isOwnName || isCorrected),
    )
  const content = words.filter(word => !isName(word) && !stopTerms.has(word.term))
  const compares = COMPARES.test(text)
  const plain = withPlainNouns(text, lexicon.layer)
  return {
    text,
    words,
    content,
    inNames: words.filter(word => isName(word) && !stopTerms.has(word.term)),
    named,
    namedElsewhere,
    facets: findFacets(
      words.filter(word => !isName(word)),
      lexicon.facets,
    ),
    wants: findAnswerType(text),
    compares,
    spans: OTHERS.test(plain)
      ? 'others'
      : (ALL.test(plain) && !ASKS_OF_IT.test(text)) || asksWhich(plain, lexicon)
        ? 'all'
        : null,
    ranks: RANKS.test(text),
    maySpan: named.length === 0 && MAY_SPAN.test(text) && !POINTS_HERE.test(text),
    overview: OVERVIEW.test(text),
  }
}

/** The different entries among mentions, in order. */
export function entriesOf(mentions: readonly NameMention[]): Entry[] {
  return [...new Map(mentions.map(({ entry }) => [entry.slug, entry])).values()]
}

const COMPARES =
  /\b(compar\w*|versus|vs\.?|differ\w*|differen\w+|than|both|contrast\w*|against|side by side|or|better|cheaper|faster|similar\w*|unlike|same as|stack up|respectively|each)\b/i
// "Who charges the most?", "whose licence has strings attached?", "where can I get B200s?", "MIT licensed ones".
const MAY_SPAN =
  /^\W*(?:(?:and|so|ok|but)\W+)?(?:who (?!is the\b|are the\b|was the\b|were the\b)|whose |which (?:has|is|was|had|one)\b|where (?:can|could|do|would) (?:i|you|one|we)\b)|\bones\W*$/i
// "Which clouds have it?" is asked of one entry.
const ASKS_OF_IT = /^(?!.*\b(?:siblings|of (?:the|them|these|those|all))\b).*\b(?:it|its|it's|they|their)\b/i
const POINTS_HERE = /\b(?:it|its|it's|they|them|their|theirs|here|this|that|there)\b/i

// The plain nouns for what a layer holds; "models" is one only where models are what the layer holds.
const KINDS =
  '(?:siblings|projects|entries|ones|providers|companies|platforms|networks|services|engines|clouds|marketplaces|options|vendors|tools|servers|rivals|competitors|peers|alternatives|teams|families)'
const ALL = new RegExp(
  `\\b(?:(?:which|what) (?:other |of (?:the|these|those|them|all) ?)?(?:\\w+ )?${KINDS}\\b|which of (?:the|these|those|them|all)|who else|who (?:all|among)|(?:does|do|is|are|has|have|can) any(?:one|body)? (?:else|other|of (?:them|the|these))|all (?:of )?(?:the |these |those |its )?(?:\\w+ )?(?:${KINDS}|them)\\b|(?:every|each) (?:sibling|project|entry|provider|company|platform|network|engine|cloud|one)\\b|across (?:the |all |this )?(?:layer|siblings|board|${KINDS})|(?:in|on|at|of) (?:this|the|its) (?:whole |entire )?layer|among (?:the|these|them|all)|list (?:all|the|every) (?:\\w+ )?${KINDS}|how many (?:of (?:the|these|them)\\b|siblings|projects|entries|(?:other )?(?:providers|companies|networks|engines|clouds|families) ))`,
  'i',
)
const OTHERS =
  /\b(?:the (?:others?|rest)\b(?! (?:side|hand|half|way|name))|(?:the|its|all|their|any) (?:other (?:siblings|projects|providers|companies|engines|models|entries|ones|networks|platforms|clouds|services|tools|families|marketplaces|teams)|siblings|competitors|competition|peers|rivals|alternatives)|everyone else|everybody else|anyone else|someone else|other (?:projects|siblings|providers|companies|engines|entries|ones))\b/i
const RANKS =
  /\b(?:\w+est|most|least|first|last|top|highest|lowest|rank\w*|order|best|worst|earliest|latest|newest|oldest|more than any|leading|record)\b/i
const OVERVIEW =
  /^\W*(?:(?:so|ok|okay|hi|hello|hey|please|and|well)\W+)*(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:tell me (?:more |something |a bit |everything )?about|what (?:is|are|was|were|does|do)\b[^?]{1,60}?(?:\bdo\b|\babout\b|\?|$)|what's|whats|who (?:is|are)\b|describe|explain|give me (?:an? )?(?:overview|summary|introduction|intro)|summari[sz]e|introduce|overview)/i

// "Which publish a price", "who was first", "cheapest engine": no name, but the whole layer is meant.
function asksWhich(text: string, lexicon: Lexicon): boolean {
  if (findNames(text, lexicon.entries).length > 0) return false
  return (
    WHICH_VERB.test(text) ||
    WHICH_ONE.test(text) ||
    (isOfModels(lexicon) && /\b(?:which|what) (?:\w+ )?models\b/i.test(text))
  )
}

function isOfModels({ layer }: Lexicon): boolean {
  return /\bmodels?\b/i.test(`${layer.slug} ${layer.name}`)
}

const WHICH_VERB =
  /^\W*(?:(?:and|so|ok|but)\W+)?which\s+(?:are|have|do|were|can|offer|publish|use|support|charge|run|require|need|accept|let|sell|give|keep|come|take|allow)\b/i
const WHICH_ONE =
  /\b(?:which|what) (?:sibling|project|entry|one|provider|company|platform|network|engine|cloud|marketplace|service|of them)\b.*\b(?:\w+est|first|most|least|last|more than)\b|\b(?:who|which)(?: one)? (?:is|was|came|has|had|charges?|costs?|offers?|gives?|raised|started|launched|holds?|runs?)(?: out)? (?:the )?(?:\w+est|first|most|least|last)(?: (?:gpus?|price|prices|capacity|money|funding|users|customers|data cent\w+|sites|power|context|parameters|h\d+s?|one|of (?:all|them|these)|among \w+|to \w+(?: \w+)?))?\W*$|^\W*(?:the )?(?:cheapest|biggest|largest|oldest|newest|fastest|first|smallest|youngest|priciest)\b(?! (?:customer|model|plan|investor|site|campus|claim|stake))/i
