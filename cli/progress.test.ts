import { expect, test } from 'vitest'
import { Progress } from './progress.ts'

/** What is written when the texts are shown at these times, in ms. */
function written(isTTY: boolean, shown: [atMs: number, text: string][]): string[] {
  let now = 0
  const lines: string[] = []
  const progress = new Progress({ isTTY, write: text => lines.push(text) }, () => now)
  for (const [atMs, text] of shown) {
    now = atMs
    progress.show(() => text)
  }
  progress.end()
  return lines
}

test('shows one line a second on a terminal, in place, and clears it', () => {
  expect(
    written(true, [
      [10, 'a'],
      [1_000, 'b'],
      [1_900, 'c'],
      [2_000, 'd'],
    ]),
  ).toEqual(['\r\x1b[Kb', '\r\x1b[Kd', '\r\x1b[K'])
})

test('is silent elsewhere until two seconds have passed', () => {
  expect(
    written(false, [
      [1_000, 'a'],
      [1_999, 'b'],
      [2_000, 'c'],
      [2_500, 'd'],
      [3_000, 'e'],
    ]),
  ).toEqual(['c\n', 'e\n'])
})
