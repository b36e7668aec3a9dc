import { describe, expect, test } from 'vitest'
import { MOST_LINE_CHARACTERS, parseDraftLine } from './parse-draft-line.ts'

describe('a line of a draft', () => {
  test.each([
    'Akash takes no fee. [c1,c2]',
    'Akash takes no fee. [c1][c2]',
    'Akash takes no fee [c1-c2].',
    'Akash takes no fee.【c1】［c2］',
    'Akash takes no fee (c1, c2).',
    '- **Akash** takes no fee. [C1; C2]',
  ])('%s gives its words and its aliases', line => {
    expect(parseDraftLine(line)).toEqual([
      { text: 'Akash takes no fee.', citations: ['c1', 'c2'], problem: null },
    ])
  })

  test('with two sentences gives both, and a bare one takes the markers that follow it', () => {
    expect(parseDraftLine('Akash takes no fee. Gensyn launched in 2026. [c3]')).toEqual([
      { text: 'Akash takes no fee.', citations: ['c3'], problem: null },
      { text: 'Gensyn launched in 2026.', citations: ['c3'], problem: null },
    ])
  })

  test('that is no sentence for its length is refused unread', () => {
    const [refused] = parseDraftLine('a'.repeat(MOST_LINE_CHARACTERS + 1))
    expect(refused).toMatchObject({ citations: [], problem: 'too-long' })
  })
})
