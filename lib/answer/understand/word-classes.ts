import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { AskedLayer } from '#lib/retrieval/own-nouns.ts'
import { type Degree, findDegrees } from './gradable.ts'
import { kindNouns, SIBLING_NOUNS } from './kinds.ts'

/**
 * What a word does in a question, as one letter:
 * `W` which · `w` what · `H` who, whose · `Q` another question word · `A` auxiliary · `N` an entry's name · `K` a noun for an
 * entry, `S` for several, `R` for the entry's rivals · `I` it, its · `T` they, them · `D` these, both · `U` here, this ·
 * `t` there, of what there is · `O` others, rest · `b` other · `e` else · `E` anyone, everybody · `L` all, any, each, none · `Qm` how many · `G` a superlative · `C` a comparative ·
 * `Y` I, you, we · `o` of, among · `P` another preposition · `d` the · `a` a · `f` and, or · `r` that, of a clause · `v` of the asking itself · `x` anything else.
 */
export type WordClass = string

/** A question's words with what each does; `classes` holds one letter a word, so that word orders are patterns over it. */
export interface ClassedWords {
  words: { text: string; start: number; end: number }[]
  classes: string
  degrees: Degree[]
}

const CLASSES: Record<WordClass, string> = {
  W: 'which',
  w: 'what whats',
  H: 'who whose whom whos',
  Q: 'when where why how',
  A: 'is are was were be been do does did has have had can could will would should may might must',
  I: 'it its itself he she him his her',
  T: 'they them em their theirs',
  D: 'these those both two',
  U: 'here this that there',
  O: 'others rest',
  b: 'other another',
  e: 'else',
  E: 'whoever anyone anybody everyone everybody someone somebody nobody',
  L: 'all any each every none no some',
  Y: 'i you we us me my our your one',
  o: 'of among amongst',
  P: 'in on at for with from to by per across between like about than besides except without under over into through',
  d: 'the',
  a: 'a an',
  f: 'and or but vs versus nor',
  v: 'please tell me list show give name find compare rank order sort so ok okay well then now also',
}
const classOf = new Map(
  Object.entries(CLASSES).flatMap(([letter, words]) => words.split(' ').map(word => [word, letter] as const)),
)

// "Don't", of which the last letter is a word of its own here; and as readers write it, "dont".
const NEGATED = /^(?:do|does|did|is|are|was|were|has|have|ca|could|wo|would|should|must)nt?$/

/** Reads what each word of a question does, given the entries that it names. */
export function classifyWords(
  text: string,
  mentions: readonly NameMention[],
  layer: AskedLayer,
): ClassedWords {
  const { singular, plural } = kindNouns(layer)
  const degrees = findDegrees(text)
  const words: ClassedWords['words'] = []
  let classes = ''
  for (const match of text.matchAll(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu)) {
    const place = { text: match[0], start: match.index, end: match.index + match[0].length }
    const word = place.text.toLowerCase()
    // What follows an apostrophe belongs to the word before it; so do the further words of one name.
    if (/['’]$/.test(text.slice(0, place.start)) && /^(?:s|re|ve|ll|d|t)$/.test(word)) continue
    const mention = mentions.find(({ start, end }) => place.start < end && start < place.end)
    if (mention && words.some(({ start }) => start >= mention.start && start < place.start)) continue
    const degree = degrees.find(({ start, end }) => place.start >= start && place.end <= end)
    if (degree && place.start > degree.start) continue
    words.push(place)
    const letter = classOfWord(word, mention !== undefined, degree)
    classes += inItsPlace(letter, word, text.slice(place.end))
  }
  return { words, classes: markBound(words, markCounts(words, classes)), degrees }

  // "Providers that take cards", "is there one?": the words that point elsewhere say nothing of whom here.
  function inItsPlace(letter: string, word: string, rest: string): string {
    if (word === 'that' && /[SKRExLD]$/.test(classes)) return 'r'
    // "How many of this projects", "which of this have one": as learners write it.
    if (word === 'this' && (isPluralNext(rest) || /Wo$/.test(classes))) return 'D'
    const isOfBeing = /^(?:is|are|was|were)$/i.test(words.at(-2)?.text ?? '')
    return word === 'there' && isOfBeing && /\p{L}/u.test(rest) ? 't' : letter
  }

  function isPluralNext(rest: string): boolean {
    return plural.has(/^ (\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? '')
  }

  function classOfWord(word: string, isName: boolean, degree: Degree | undefined): string {
    if (isName) return 'N'
    if (degree) return degree.form === 'superlative' ? 'G' : 'C'
    if (word === 'ones') return 'S'
    const grammatical = classOf.get(word) ?? (NEGATED.test(word) ? 'A' : undefined)
    if (grammatical !== undefined) return grammatical
    if (SIBLING_NOUNS.has(word) && !isOneOfNoEntry(word, classes)) return 'R'
    return plural.has(word) ? 'S' : singular.has(word) ? 'K' : 'x'
  }
}

// "Its rival", "Nvidia's competitor": someone in particular, and perhaps no entry; "which rival" and "any sibling" are entries.
function isOneOfNoEntry(word: string, before: string): boolean {
  return !word.endsWith('s') && /[ITx]$/.test(before)
}

// "Who had to stop their building?": theirs are those asked for; "who is their chief?" points at someone known.
function markBound(words: ClassedWords['words'], classes: string): string {
  if (!/^[vf]*[HWE][^TNISR]*x/.test(classes)) return classes
  return classes.replace(/(?<=x.*)T/g, (letter, at: number) =>
    /^theirs?$/i.test(words[at]?.text ?? '') ? 'x' : letter,
  )
}

// "How many" asks to count.
function markCounts(words: ClassedWords['words'], classes: string): string {
  return classes.replace(/Q./g, (pair, at: number) =>
    /^how$/i.test(words[at]?.text ?? '') && /^many$/i.test(words[at + 1]?.text ?? '') ? 'Qm' : pair,
  )
}
