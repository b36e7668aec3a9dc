import { expect, test } from 'vitest'
import { toShowable } from './to-showable.ts'

test.each([
  ['See https://www.tree.example/a for more.', 'See tree.example/a for more.'],
  ['It is **fast** &amp; <b>small</b> 🚀!', 'It is fast & small !'],
  ['See [the docs](https://docs.example) first.', 'See the docs first.'],
  ['A grid（open）、fast。', 'A grid(open), fast.'],
  ['Write to team@tree.example.', 'Write to team at tree.example.'],
  ['Zürich’s “fast” 5 × 5 grid, ≤ 3 ms [beta].', 'Zürich’s “fast” 5 × 5 grid, ≤ 3 ms [beta].'],
])('“%s” is shown as “%s”', (given, text) => {
  expect(toShowable(given)).toEqual({ text, fault: null })
})

test('what cannot be shown is named', () => {
  expect(toShowable('A table: |---| of things').fault).toBe('|---')
})
