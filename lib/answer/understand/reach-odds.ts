import type { AskedLayer } from '#lib/retrieval/own-nouns.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
// Fitted by bench/fit/fit-reach.py; not edited by hand.
import fitted from './reach-weights.json' with { type: 'json' }
import type { Scope } from './read-scope.ts'
import { classifyWords } from './word-classes.ts'

const weights = new Map(Object.entries(fitted.weights))

/**
 * The log odds that a question which names nobody ("who would catch a cheat?") asks of all siblings and not of the page's own
 * entry, from how it is worded alone: a logistic model of its words, their pairs and the orders of what they do.
 */
export function reachOdds(question: ReadQuestion, scope: Scope, layer: AskedLayer): number {
  const signs = readSigns(question, scope, layer)
  return [...signs].reduce((sum, sign) => sum + (weights.get(sign) ?? 0), fitted.atNothing)
}

/** What of a question's wording may tell whom it asks. */
export function readSigns(
  { text, named, wants }: ReadQuestion,
  { over, degree, pointsHere }: Scope,
  layer: AskedLayer,
): Set<string> {
  const read = classifyWords(text, named, layer)
  const words = ['^', ...read.words.slice(0, MOST_WORDS).map(word => word.text.toLowerCase()), '$']
  const classes = `^${read.classes.slice(0, MOST_WORDS)}$`
  return new Set([
    ...runsOf(classes).map(run => `classes ${run}`),
    ...words.slice(1, -1).map(word => `word ${word}`),
    ...words.slice(1).map((word, i) => `pair ${words[i]} ${word}`),
    ...[`over ${over}`, `wants ${wants}`, `degree ${degree ? `${degree.measure} ${degree.form}` : 'none'}`],
    ...[`here ${pointsHere}`, `length ${Math.min(6, Math.floor(read.words.length / 3))}`],
  ])
}

// What a question asks stands in its first words.
const MOST_WORDS = 20
const LONGEST_RUN = 4

function runsOf(classes: string): string[] {
  return Array.from({ length: LONGEST_RUN }, (_, more) =>
    Array.from({ length: Math.max(0, classes.length - more) }, (_, at) => classes.slice(at, at + more + 1)),
  ).flat()
}
