import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { AskedLayer } from '#lib/retrieval/own-nouns.ts'
import { findReach, THEM_OF_THIS } from './find-reach.ts'
import type { Degree } from './gradable.ts'
import { askedOfOnlyOne } from './only-one.ts'
import { rankedBy } from './ranked-by.ts'
import { readExclusion } from './read-exclusion.ts'
import { classifyWords } from './word-classes.ts'

/** Whom a question asks about besides those it names, and what it wants done with them. */
export interface Scope {
  /**
   * `all` siblings, the `others`, `them` (those set out before), `perhaps` all: only what the wiki holds can tell;
   * null when the question is about its own entry or those it names.
   */
  over: 'all' | 'others' | 'them' | 'perhaps' | null
  /** The superlative or comparative by which it ranks. */
  degree: Degree | null
  /** Asks how many siblings are so. */
  counts: boolean
  /** Asks for those that are not so. */
  negates: boolean
  /** Sets what it names side by side. */
  compares: boolean
  /** Points at the page's own entry: it, its, here, this. */
  pointsHere: boolean
  /** Speaks of siblings, by a word for them or as several: providers, rivals, which of these. */
  speaksOfSiblings: boolean
}

/** Reads whom a question asks about, from the order of its small words. */
export function readScope(text: string, named: readonly NameMention[], layer: AskedLayer): Scope {
  // Words in quotation marks are spoken of, not asked.
  const asked = text
    .replace(/(["“'‘])(?=\w)[^"”'’]{8,}["”'’]/g, quoted => ' '.repeat(quoted.length))
    .replace(NO_ONE_MEANT, said => ' '.repeat(said.length))
  const read = classifyWords(asked, named, layer)
  const { classes, degrees } = read
  const isOfModels = /model/i.test(`${layer.slug} ${layer.name}`)
  const ofOnlyOne = askedOfOnlyOne(asked, named, layer)
  return {
    over: ofOnlyOne
      ? 'all'
      : asksWhoElseAt(asked, named)
        ? null
        : (findReach(asked, read, isOfModels) ?? reachOfClause(asked, named, layer, isOfModels)),
    degree: degrees.find(({ form }) => form === 'superlative') ?? degrees[0] ?? rankedBy(asked),
    // "How many of these", "how many are under MIT", "how many open engines"; but "how many sites has each?" counts what entries have.
    counts: /Qm(?:o|A[^tINTDd]|[xGd]{0,2}[SKRTD])/.test(classes),
    // "Without asking" says how it is done; "without needing a GPU" denies.
    negates:
      /\b(?:not|no(?! longer\b)|never|without(?! (?!needing|requiring|having|using|owning)\w+ing\b)|lack\w*|none|cannot|(?:is|are|was|were|does|do|did|has|have|ca|wo|could|would|should)n'?t)\b/i.test(
        (ofOnlyOne ?? readExclusion(asked, named, layer)?.text ?? text)
          .replaceAll('’', "'")
          .replace(/\bor (?:may |can |could |should |must )?not\b|\bnot (?:just|only|merely|simply)\b/gi, ''),
      ),
    // "Did its team join a larger company?" sets nothing against it.
    compares: COMPARES.test(text) || /(?<!a)C/.test(classes) || (/C/.test(classes) && /\bthan\b/i.test(text)),
    pointsHere: /[IU]/.test(classes),
    speaksOfSiblings: /[TDSROE]/.test(classes),
  }
}

// "Who else rents at Crusoe?" asks of Crusoe alone, "who else joined with it?" of the page.
function asksWhoElseAt(text: string, named: readonly NameMention[]): boolean {
  if (named.length === 0)
    return /\b(?:who|what) else\b[^,]{0,120}\b(?:with|alongside|beside) it\W*$/i.test(text)
  const last = named.at(-1)
  return (
    last !== undefined &&
    /\b(?:who|what|anyone|anybody|anything) else\b/i.test(text) &&
    /\bat $/i.test(text.slice(0, last.start)) &&
    /^\W*$/.test(text.slice(last.end))
  )
}

// "Can firms in Paris use it like anyone else?", "it buys from Nvidia and nobody else?": no sibling is asked for.
const NO_ONE_MEANT =
  /\b(?:like|as|than|from) (?:any|every)(?:one|body) else\b|\band (?:nobody|no[ -]?one|none|nothing) else\b/gi

const COMPARES =
  /\b(?:compar\w*|versus|vs|differ\w*|both|contrast\w*|against|side by side|or|similar\w*|same|unlike|respectively|each|next to|stack up)\b/i

// "I have no card to pay with, who takes cash?": a clause may say whom a question means where the whole does not.
function reachOfClause(
  text: string,
  named: readonly NameMention[],
  layer: AskedLayer,
  isOfModels: boolean,
): Scope['over'] {
  if (named.length > 0 || THEM_OF_THIS.test(classifyWords(text, named, layer).classes)) return null
  const clauses = [...text.matchAll(/(?:[^,;:.!?–—]|\.(?=\S)|(?<=\d),(?=\d))+/g)]
  if (clauses.length < 2) return null
  for (const [clause] of clauses.toReversed()) {
    const read = classifyWords(clause, [], layer)
    const reach = findReach(clause, read, isOfModels)
    // "Which clouds here can run it?": who is asked stands before what they do with it.
    if (/I/.test(read.classes) && !/^[vf]*[Ww]G?SU/.test(read.classes)) return null
    if (reach !== null) return reach
  }
  return null
}
