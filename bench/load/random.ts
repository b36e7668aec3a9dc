/** Numbers from 0 to 1 that look random and are the same for one seed (mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws ranks from 0 to `count` - 1 as often as words of a language occur: Zipf's law with Mandelbrot's shift of 2.7. */
export function zipfRanks(count: number, random: () => number): () => number {
  const shift = 2.7
  const [from, to] = [Math.log(shift), Math.log(count + shift)]
  // The inverse of the distribution's integral: one logarithm's worth of work a word, whatever the vocabulary.
  return () => Math.min(count - 1, Math.floor(Math.exp(from + random() * (to - from)) - shift))
}
