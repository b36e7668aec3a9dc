import { expect, test } from 'vitest'
import { editsOf } from './edit-distance.ts'

// The whole table of distances, cell by cell.
function distanceOf(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const cell = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = table[i] as number[]
      row[j] = Math.min(
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j] as number, cell(i - 2, j - 2) + 1)
    }
  return cell(a.length, b.length)
}

test('tells of any two short words what the whole table of distances tells', () => {
  const words = ['']
  for (let at = 0; (words[at] as string).length < 4; at++)
    for (const letter of 'abc') words.push(words[at] + letter)
  const wrong = words.flatMap(a =>
    words.flatMap(b => [0, 1, 2, 3].filter(most => editsOf(a)(b, most) !== distanceOf(a, b) <= most)),
  )
  expect(words.length).toBe(121)
  expect(wrong).toEqual([])
})

test.each([
  ['coreweave', 'corewaeve', 1, true],
  ['hyperbolic', 'hiperbollic', 2, true],
  ['hyperbolic', 'hiperbollic', 1, false],
  ['x'.repeat(300), `${'x'.repeat(299)}y`, 1, true],
  ['x'.repeat(300), `${'x'.repeat(298)}yy`, 1, false],
  ['abcdefghijklmnopqrstuvwxyzabcdef', 'abcdefghijklmnopqrstuvwxyzabcdfe', 1, true],
  ['abcdefghijklmnopqrstuvwxyzabcdef', 'abcdefghijklmnopqrstuvwxyzabcdxy', 1, false],
  ['яндексоблако', 'яндекоблако', 1, true],
  ['яндексоблако', 'яндекоблака', 1, false],
])('%s and %s, %i edits: %s', (a, b, most, isWithin) => {
  expect(editsOf(a)(b, most)).toBe(isWithin)
})
