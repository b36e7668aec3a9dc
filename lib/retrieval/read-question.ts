import type { Entry } from '#lib/wiki/model.ts'
import { type AnswerType, findAnswerType } from './answer-type.ts'
import { findFacets } from './find-facets.ts'
import { findNames, type NameMention } from './find-names.ts'
import type { Lexicon } from './lexicon.ts'
import { type QuestionWord, readWords } from './question-words.ts'
import { stopTerms } from './stopwords.ts'

/** A question as its words alone tell it, before any conversation is looked at. */
export interface ReadQuestion {
  text: string
  /** All words, in order. */
  words: QuestionWord[]
  /** The words that carry content: not grammar, not the asking, not an entry's own name. */
  content: QuestionWord[]
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
  /** Asks what something is, in general. */
  overview: boolean
}

/** Reads what one question says. */
export function readQuestion(text: string, lexicon: Lexicon): ReadQuestion {
  const words = readWords(text)
  const named = findNames(text, lexicon.entries)
  const namedElsewhere = findNames(text, lexicon.elsewhere).filter(
    there =>
      !named.some(here => here.start <= there.end && there.start <= here.end && !isLonger(there, here)),
  )
  const reallyNamed = named.filter(
    here => !namedElsewhere.some(there => there.start <= here.end && here.start <= there.end),
  )
  const names = [...reallyNamed]
  const isName = (word: QuestionWord) =>
    names.some(
      ({ start: from, end: to, isOwnName, isCorrected }) =>
        word.start >= from && word.end <= to && (isOwnName || isCorrected),
    )
  const content = words.filter(word => !isName(word) && !stopTerms.has(word.term))
  const compares = COMPARES.test(text)
  return {
    text,
    words,
    content,
    named: reallyNamed,
    namedElsewhere,
    facets: findFacets(
      words.filter(word => !isName(word)),
      lexicon.facets,
    ),
    wants: findAnswerType(text),
    compares,
    spans: OTHERS.test(text) ? 'others' : ALL.test(text) || asksWhich(text, lexicon) ? 'all' : null,
    ranks: RANKS.test(text),
    overview: OVERVIEW.test(text),
  }
}

/** The different entries among mentions, in order. */
export function entriesOf(mentions: readonly NameMention[]): Entry[] {
  return [...new Map(mentions.map(({ entry }) => [entry.slug, entry])).values()]
}

function isLonger(a: NameMention, b: NameMention): boolean {
  return a.end - a.start > b.end - b.start
}

const COMPARES =
  /\b(compar\w*|versus|vs\.?|differ\w*|differen\w+|than|both|contrast\w*|against|side by side|or|better|cheaper|faster|similar\w*|unlike|same as|stack up|respectively|each)\b/i
const KIND =
  '(?:siblings?|projects?|entries|ones?|providers?|compan(?:y|ies)|platforms?|networks?|services?|engines?|models?|famil(?:y|ies)|clouds?|marketplaces?|players?|options?|vendors?|tools?|servers?|rivals?|competitors?|peers?|alternatives?)'
const ALL = new RegExp(
  `\\b(?:(?:which|what) (?:other |of (?:the|these|those|them|all)? ?)?(?:\\w+ )?${KIND}\\b|which of|who (?:else|all|among)|any(?:one|body)? (?:else|other)|anyone|all (?:of )?(?:the |these |those |its )?(?:\\w+ )?(?:${KIND}|them)|(?:every|each) (?:\\w+ )?${KIND}|across (?:the |all |this )?(?:layer|siblings|board|\\w+)|(?:in|on|at|of) (?:this|the|its) (?:whole |entire )?layer|among (?:the|these|them|all)|list (?:all|the|every)|how many (?:of (?:the|these|them) |siblings|projects|entries))`,
  'i',
)
const OTHERS =
  /\b(?:(?:the|its|all|their|any) (?:others?|rest|other \w+|siblings|competitors|competition|peers|rivals|alternatives)|everyone else|everybody else|anyone else|someone else|other (?:projects|siblings|providers|companies|engines|models|entries|ones))\b/i
const RANKS =
  /\b(?:\w+est|most|least|first|last|top|highest|lowest|rank\w*|order|best|worst|earliest|latest|newest|oldest|more than any|leading|record)\b/i
const OVERVIEW =
  /^\W*(?:(?:so|ok|okay|hi|hello|hey|please|and|well)\W+)*(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:tell me (?:more |something |a bit |everything )?about|what (?:is|are|was|were|does|do)\b[^?]{1,60}?(?:\bdo\b|\babout\b|\?|$)|what's|whats|who (?:is|are)\b|describe|explain|give me (?:an? )?(?:overview|summary|introduction|intro)|summari[sz]e|introduce|overview)/i

// "Which publish a price", "who was first": no noun, but the whole layer is meant.
function asksWhich(text: string, lexicon: Lexicon): boolean {
  if (findNames(text, lexicon.entries).length > 0) return false
  return (
    /^\W*(?:(?:and|so|ok|but)\W+)?which\s+(?:are|is|have|has|do|does|did|was|were|can|offer|offers|publish\w*|use|uses|support\w*|charge\w*|run|runs|require\w*|need\w*|accept\w*|let|lets)\b/i.test(
      text,
    ) ||
    /\bwho (?:is|was|are|has|had|offers?|came|started|launched|charges?) (?:the )?(?:\w+est|first|most|least|last)\b/i.test(
      text,
    )
  )
}
