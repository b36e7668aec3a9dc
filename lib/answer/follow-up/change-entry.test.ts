import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test.each([
  [
    'How many tokens does Crusoe take?',
    'is that more than Lambda?',
    'How many tokens does Crusoe take, compared with Lambda?',
  ],
  ['Is Lambda a supplier to Crusoe?', 'and Akash?', 'Is Akash Network a supplier to Crusoe?'],
  ['Is Crusoe cheaper than Lambda?', 'and than Akash?', 'Is Crusoe cheaper than Akash Network?'],
])('after “%s”, “%s” asks “%s”', (resolved, text, whole) => {
  expect(follow(text, { resolved, sentences: ['It is so.'] }).text).toBe(whole)
})

test.each([
  ['Who owns Crusoe?', 'cheaper at Lambda?'],
  ['Is Crusoe open source?', 'Lambda cheaper?'],
])('after “%s”, “%s” asks for another thing', (resolved, text) => {
  expect(follow(text, { resolved, sentences: ['It is so.'] }).text).toContain('heaper')
})
