import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { type ReadQuestion, readQuestion } from '#lib/retrieval/read-question.ts'
import { ownWords } from './follow-up/own-words.ts'

/** Puts halves together that ask the same of two: "how does it catch cheats", "how does Hyperbolic?" are one question of both. */
export function joinHalves(parts: readonly string[], lexicon: Lexicon): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (before !== undefined && saysOnlyOfWhom(part, before, lexicon))
      joined[joined.length - 1] = withHalf(before, part)
    else joined.push(part)
  }
  return joined
}

function withHalf(before: string, part: string): string {
  return `${before.replace(/[\s?.!]+$/, '')}, and ${part.charAt(0).toLowerCase()}${part.slice(1)}`
}

function saysOnlyOfWhom(part: string, before: string, lexicon: Lexicon): boolean {
  const read = readQuestion(part, lexicon)
  const first = readQuestion(before, lexicon)
  // "What is Hyperbolic?" asks what it is.
  if (read.named.length === 0 || (read.overview && !asksWhatItIs(first))) return false
  const known = new Set(first.words.map(({ term }) => term))
  const own = ownWords(read).filter(({ term }) => !known.has(term))
  return own.length === 0 || (own.length === 1 && COUNTS.test(part))
}
function asksWhatItIs({ overview, facets }: ReadQuestion): boolean {
  return overview && [...facets.keys()].every(facet => facet === 'overview')
}

// "How many megawatts is it setting up, and how many is Crusoe in Texas?"
const COUNTS = /^\W*how (?:many|much) (?:is|are|does|do|did|has|have|was|were|will|would|can)\b/i

/** Whether a question that points at the page's entry sets a name beside it: "behind this outfit, and which one behind Humain?" */
export function joinsPage({ text, named }: ReadQuestion, pointsHere: boolean): boolean {
  const last = named.at(-1)
  return (
    pointsHere &&
    last !== undefined &&
    BEFORE_NAME.test(text.slice(0, last.start)) &&
    AFTER_NAME.test(text.slice(last.end))
  )
}
const BEFORE_NAME = new RegExp(
  String.raw`\b(?:it|its|this|they|their|here|these)\b.*\b(?:and|or|vs\.?|versus|nor|but) ` +
    // "… and which one", "… or should I take"
    String.raw`(?:(?:who|what|which|how|whose|where|when)\b(?: (?!it\b|its\b|they\b)\p{L}+){0,3} |(?:should|do|can|would|could) (?:i|we) (?:\p{L}+ ){1,2})?` +
    `(?:(?:at|of|for|on|in|with|behind|by|from|to|about|under|is|are|was|does|did|do|has|have|would|will|can) ){0,2}(?:the )?$`,
  'iu',
)
const AFTER_NAME = /^(?:['’]s?)?(?: [\p{L}\d-]+){0,3}\W*$/u
