// Three rows of the table of distances, longer than nearly every word; a longer one makes them grow.
let rows = makeRows(64)

/** Whether `a` becomes `b` by at most `most` edits: a letter put in, left out, changed, or two neighbours swapped. */
export function isWithinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  if (b.length + 2 > rows[0].length) rows = makeRows(2 * b.length)
  const far = most + 1
  let [before, last, row] = rows
  for (let j = 0; j <= b.length; j++) last[j] = j
  let lastLeast = 0
  for (let i = 1; i <= a.length; i++) {
    // Farther from the diagonal, more letters than that were put in or left out.
    const from = Math.max(1, i - most)
    const to = Math.min(b.length, i + most)
    let least = from === 1 ? i : far
    row[from - 1] = least
    row[to + 1] = far
    for (let j = from; j <= to; j++) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change)
      if (i > 1 && j > 1 && isSwapped(a, i, b, j)) cost = Math.min(cost, at(before, j - 2) + 1)
      row[j] = cost
      least = Math.min(least, cost)
    }
    // Each row follows from the two before it.
    if (least > most && lastLeast >= most) return false
    lastLeast = least
    const spare = before
    before = last
    last = row
    row = spare
  }
  return at(last, b.length) <= most
}

function isSwapped(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
}

function at(row: Int32Array, place: number): number {
  return row[place] as number
}

function makeRows(length: number): [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
}
