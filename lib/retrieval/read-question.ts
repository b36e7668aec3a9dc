import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
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
  /** Asks what something is, in general. */
  overview: boolean
  /** The terms of names that it leaves out ("chips other than Nvidia's"). */
  excludes?: readonly string[]
}

/** Reads what one question says. */
export function readQuestion(text: string, lexicon: Lexicon): ReadQuestion {
  const lead = LEADS.exec(text)?.[0].length ?? 0
  const words = readWords(text).filter(({ start }) => start >= lead)
  const mentions = findNames(text, ...lexicon.names)
  const isHere = (mention: NameMention) => mention.entry.layer === lexicon.page.layer
  const named = mentions.filter(isHere)
  const namedElsewhere = mentions.filter(mention => !isHere(mention))
  const isName = (word: QuestionWord) =>
    named.some(
      ({ start: from, end: to, isOwnName, isCorrected }) =>
        // The word may end in a possessive that is no part of the name: "Akash Network's".
        word.start >= from && word.start < to && (isOwnName || isCorrected),
    )
  const wants = findAnswerType(text)
  const bid = BIDS.exec(text)
  const isBid = ({ start }: QuestionWord) => bid !== null && start === bid[0].length - (bid[1] ?? '').length
  const content = words.filter(
    word => !isName(word) && !isBid(word) && (!stopTerms.has(word.term) || isDoneBySomeone(word, wants)),
  )
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
    wants,
    compares: COMPARES.test(text),
    overview: OVERVIEW.test(text),
  }
}

// "Be honest, is it …": words to whoever answers, which say nothing of the matter.
const LEADS =
  /^\W*(?:(?:and|so|ok(?:ay)?|well|hey|hi|but)\W+)?(?:(?:(?:now |please )?(?:be|to be|let's be|lets be) (?:completely |totally |perfectly |quite )?(?:honest|frank|straight|real)(?: with me)?|honest(?:ly)?|frankly|out of (?:pure |sheer |idle )?(?:curiosity|interest)|(?:just )?(?:curious|wondering)|(?:just )?(?:a )?(?:quick|dumb|stupid|silly|random|simple|serious) (?:question|one|q)|real talk|no joke|seriously|fun fact|long story short|for (?:a|my) friend|asking for a friend|by the way|btw|random thought|help me out(?: here)?|humou?r me|tell me straight|straight up)\s*[,:;.–—-]\s*)(?=\S)/i

// "List its limits": what it is to be done with them, as "tell" and "show" are. A list price is another matter.
const BIDS =
  /^\W*(?:(?:please|and|so|ok|now|can you|could you)\W+)*(list|enumerate)\b(?! prices?(?: (?:of|for|per|at)\b|\W*$))/i

// "Who made it?", "who owns it?", "where are they made?": elsewhere these verbs say nothing.
function isDoneBySomeone({ term }: QuestionWord, wants: AnswerType): boolean {
  return (wants === 'who' || wants === 'place') && DEEDS.has(term)
}
const DEEDS = new Set(toSearchTerms('make own'))

/** The different entries among mentions, in order. */
export function entriesOf(mentions: readonly NameMention[]): NamedEntry[] {
  return [...new Map(mentions.map(({ entry }) => [entry.slug, entry])).values()]
}

const COMPARES =
  /\b(compar\w*|versus|vs\.?|differ\w*|differen\w+|than|both|contrast\w*|against|side by side|or|better|cheaper|faster|similar\w*|unlike|same as|stack up|respectively|each)\b/i
const OVERVIEW =
  /^\W*(?:(?:so|ok|okay|hi|hello|hey|please|and|well)\W+)*(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:tell me (?:more |something |a bit |everything )?about|what (?:is|are|was|were|does|do)\b[^?]{1,60}?(?:\bdo\b|\babout\b|\?|$)|what's|whats|who (?:is|are)\b|describe|explain|give me (?:an? )?(?:overview|summary|introduction|intro)|summari[sz]e|introduce|overview)/i
