import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test('a verb that a follow-up leaves out stands in the question before', () => {
  const before = { resolved: 'Can I pay in crypto?', sentences: ['Crusoe takes cards.'] }
  expect(follow('where can I?', before).text).toBe('Where can I pay in crypto?')
  expect(follow('and where can I pay by card?', before).text).not.toContain('crypto')
})

test.each([
  [
    'How many tokens does Crusoe take?',
    'is that more than Lambda?',
    'How many tokens does Crusoe take, compared with Lambda?',
  ],
  ['Is Lambda a supplier to Crusoe?', 'and Akash?', 'Is Akash Network a supplier to Crusoe?'],
  ['Is Crusoe cheaper than Lambda?', 'and than Akash?', 'Is Crusoe cheaper than Akash Network?'],
  ['What licence did Crusoe have in 2023?', 'and now?', 'What licence did Crusoe have now?'],
])('after “%s”, “%s” asks “%s”', (resolved, text, whole) => {
  expect(follow(text, { resolved, sentences: ['It is so.'] }).text).toBe(whole)
})
