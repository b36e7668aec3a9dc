// As many letters as a number has bits: one bit stands for one letter of the typed word.
const MOST_LETTERS = 32
const ASCII = 128

/**
 * Tells of any other word whether `typed` becomes it by at most `most` edits: a letter put in, left out, changed, or two
 * neighbours swapped. Made once for a word that is compared with many.
 */
export function editsOf(typed: string): (word: string, most: number) => boolean {
  if (typed.length === 0 || typed.length > MOST_LETTERS)
    return (word, most) => distanceByCells(typed, word) <= most
  const places = new Int32Array(ASCII)
  for (let code = 0; code < ASCII; code++) places[code] = placesOf(code, typed)
  return (word, most) => isWithin(typed, word, most, places)
}

// A column of the table of distances at a time, each bit the difference to the cell above it (Myers 1999, with swapped
// neighbours as in Hyyrö 2003): some twenty steps a letter, however long the typed word.
function isWithin(typed: string, word: string, most: number, places: Int32Array): boolean {
  if (Math.abs(typed.length - word.length) > most) return false
  const bottom = 1 << (typed.length - 1)
  let distance = typed.length
  let [rises, falls, isDiagonalFree, lastSame] = [-1, 0, 0, 0]
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    const same = code < ASCII ? (places[code] as number) : placesOf(code, typed)
    const swapped = ((~isDiagonalFree & same) << 1) & lastSame
    isDiagonalFree = (((same & rises) + rises) ^ rises) | same | falls | swapped
    const grows = falls | ~(isDiagonalFree | rises)
    const shrinks = isDiagonalFree & rises
    if ((grows & bottom) !== 0) distance += 1
    else if ((shrinks & bottom) !== 0) distance -= 1
    // Each letter that is left takes off one at most.
    if (distance - (word.length - 1 - at) > most) return false
    const grown = (grows << 1) | 1
    rises = (shrinks << 1) | ~(isDiagonalFree | grown)
    falls = isDiagonalFree & grown
    lastSame = same
  }
  return distance <= most
}

/** Where a letter stands in a word, one bit a place. */
function placesOf(code: number, word: string): number {
  let places = 0
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) === code) places |= 1 << at
  return places
}

// Cell by cell, for the few words that are longer.
function distanceByCells(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change, swap))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
