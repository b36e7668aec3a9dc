import { SENTENCE_END } from '#lib/language/sentence-end.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** A reader's move from one entry to another, done or thought of. */
export interface Move {
  from: NamedEntry
  to: NamedEntry
  /** Whether the scene names both; what it does not name of the two is the page. */
  namesBoth: boolean
  /** Whether both are spoken of as choices: "Lambda instead". */
  isSetAgainst: boolean
}

/**
 * The move that a scene speaks of: "say I swap vLLM for Ollama", "we're leaving Claude for DeepSeek", "I take my jobs over to
 * Lambda". What it does not name of the two is the page. Null where nobody who speaks moves.
 */
export function readMove(scene: string, lexicon: Lexicon): Move | null {
  const sentence = scene.split(SENTENCE_END).findLast(said => MOVES.test(said) && SPEAKS_OF_SELF.test(said))
  return sentence === undefined ? null : moveOf(sentence, lexicon)
}

function moveOf(scene: string, lexicon: Lexicon): Move | null {
  const { named } = readQuestion(scene, lexicon)
  const entries = entriesOf(named)
  const [first, second] = entries
  if (first === undefined || entries.length > 2) return null
  const isSetAgainst = INSTEAD.test(scene)
  if (second === undefined) {
    if (first.slug === lexicon.page.slug) return null
    const before = scene.slice(0, named[0]?.start)
    if (LEAVES.test(before)) return { from: first, to: lexicon.page, namesBoth: false, isSetAgainst }
    return GOES_TO.test(before) ? { from: lexicon.page, to: first, namesBoth: false, isSetAgainst } : null
  }
  const before = scene.slice(0, named.find(({ entry }) => entry.slug === second.slug)?.start)
  const [from, to] = /\b(?:from|instead of|rather than) $/i.test(before) ? [second, first] : [first, second]
  return { from, to, namesBoth: true, isSetAgainst }
}

const MOVES =
  /\b(?:mov(?:e|es|ed|ing)|switch\w*|swap\w*|migrat\w*|port(?:ing|ed)?|leav(?:e|ing)|left|replac\w*|ditch\w*|drop(?:s|ped|ping)?|quit\w*|dump\w*|trad(?:e|ed|ing)|go|goes|going|went|gone|jump\w*|chang(?:e|ed|ing)|tak(?:e|ing)|took|shift\w*|haul\w*|carry|bring\w*|brought|abandon\w*|pick(?:ed|ing)?|cho(?:ose|se|osing)|came|come|coming)\b/i
// "Thinking of swapping this for Qwen" leaves out who thinks.
const SPEAKS_OF_SELF =
  /\b(?:i|we|us|me|my|our|i['’]m|we['’]re)\b|^(?:\W*(?:so|ok|well|just|still|say|suppose|imagine)\b)*\W*(?:thinking|considering|toying|planning|tempted|looking|about to|might|may|moving|switching|leaving|swapping|migrating|coming)\b/i
const INSTEAD = /\binstead\b|\brather than\b/i
const OWN = '(?:the |my |our )?'
const GOES_TO = new RegExp(
  String.raw`\b(?:over to|across to|to|for|with|onto|into|pick|picked|picking|chose|choose|choosing|take|took) ${OWN}$`,
  'i',
)
const LEAVES = new RegExp(
  String.raw`\b(?:from|off|instead of|rather than|leave|leaving|left|swap|swapped|swapping|replace|replaced|replacing|ditch|ditched|ditching|drop|dropped|dropping|quit|quitting|dump|dumped|dumping|trade|traded|trading|abandon|abandoned|abandoning|out of) ${OWN}$`,
  'i',
)
