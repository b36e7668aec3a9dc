import { logFollows, type PairPlace, pairPlaces } from '#lib/language/word-pairs.ts'

/** A word that may have been meant. */
export interface Guess {
  word: string
  stem: string
  place: PairPlace
  /** In nats: how unlikely it is to be written as it was, and among words of its kind. */
  cost: number
  /** The same in a message in which nothing else is misspelt. */
  costIfCareful: number
  /** Whether it would take the place of another right word. */
  isForWord: boolean
  /** Whether the layer says the word so often that it may be taken for one, whatever English has. */
  isUsual: boolean
}

interface Guessed {
  /** The word itself first. */
  guesses: readonly Guess[]
}

// In nats, by how many words of a message are surely misspelt: how unlikely it is that a right word was written for another.
const OF_WRONG_WORD = [6.5, 2.5, 1.5]
// In nats: how much likelier the best guess must be than the next.
const CLEAR = 0.15

/**
 * What was meant by each word, by how likely words follow one another, where so many are surely misspelt; null for one that is
 * to stand as it does.
 */
export function guessInContext(words: readonly Guessed[], slips: number): (Guess | null)[] {
  const ofWrongWord = OF_WRONG_WORD[Math.min(slips, OF_WRONG_WORD.length - 1)] as number
  const own = words.map(({ guesses }) =>
    guesses.map(
      ({ cost, costIfCareful, isForWord }) =>
        (slips === 0 ? costIfCareful : cost) + (isForWord ? ofWrongWord : 0),
    ),
  )
  const before = costsBefore(words, own)
  const after = costsAfter(words, own)
  return words.map(({ guesses }, i) => {
    // What the whole message costs at the least with each guess (max-product, in logarithms).
    const costs = guesses.map((_, g) => at(before, i, g) + at(own, i, g) + at(after, i, g))
    const best = costs.indexOf(Math.min(...costs))
    const guess = guesses[best]
    const next = Math.min(...costs.filter((_, g) => guesses[g]?.stem !== guess?.stem))
    return best === 0 || !guess || next - (costs[best] ?? 0) < CLEAR ? null : guess
  })
}

// For each guess of each word, the least cost of what stands before it.
function costsBefore(words: readonly Guessed[], own: readonly number[][]): number[][] {
  const before: number[][] = []
  for (const [i, { guesses }] of words.entries()) {
    const lasts = words[i - 1]?.guesses
    before.push(
      guesses.map(({ place }) =>
        lasts
          ? least(
              lasts,
              (last, l) => at(before, i - 1, l) + at(own, i - 1, l) - logFollows(last.place, place),
            )
          : -logFollows(pairPlaces.edge, place),
      ),
    )
  }
  return before
}

// The same of what stands after it.
function costsAfter(words: readonly Guessed[], own: readonly number[][]): number[][] {
  const after: number[][] = words.map(() => [])
  for (let i = words.length - 1; i >= 0; i--) {
    const nexts = words[i + 1]?.guesses
    after[i] = (words[i]?.guesses ?? []).map(({ place }) =>
      nexts
        ? least(nexts, (next, n) => at(after, i + 1, n) + at(own, i + 1, n) - logFollows(place, next.place))
        : -logFollows(place, pairPlaces.edge),
    )
  }
  return after
}

function least(guesses: readonly Guess[], costOf: (guess: Guess, index: number) => number): number {
  return guesses.reduce((least, guess, i) => Math.min(least, costOf(guess, i)), Number.POSITIVE_INFINITY)
}

function at(rows: readonly number[][], row: number, place: number): number {
  return (rows[row] as number[])[place] as number
}
