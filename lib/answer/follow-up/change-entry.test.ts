import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'
import { deepseek, followOn } from './models.fixture.ts'

test.each([
  [
    'How many tokens does Crusoe take?',
    'is that more than Lambda?',
    'How many tokens does Crusoe take, compared with Lambda?',
  ],
  [
    'How does Crusoe test them?',
    "how does Lambda's differ?",
    'How does Crusoe test them, compared with Lambda?',
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

test('what goes by the name of a version and another word takes the place of that version', () => {
  const before = { resolved: 'What is R1?', sentences: ['R1 reasons before it answers.'] }
  expect(followOn(deepseek, 'and R1-Zero?', before)).toMatchObject({
    text: 'What is R1-Zero?',
    subjects: [{ slug: 'deepseek' }],
  })
})

test.each([
  ['What is R1?', 'and V3?', 'What is V3?'],
  ['What is R1?', 'and Qwen?', 'What is Qwen?'],
  ['Is R1 open?', 'and R1-Zero?', 'Is R1-Zero open?'],
])('after “%s”, “%s” asks “%s”', (resolved, text, whole) => {
  expect(followOn(deepseek, text, { resolved }).text).toBe(whole)
})

test('“there” is at whom was asked of before', () => {
  const before = { resolved: 'Has Crusoe had outages?', sentences: ['It had one.'] }
  expect(follow('what part does Lambda play there?', before).text).toBe(
    'What part does Lambda play at Crusoe?',
  )
  expect(follow('is Lambda there?', before).text).not.toContain('at Crusoe')
})

test('“there” is at the place that was asked of, and in no other question of whom was asked', () => {
  const before = { resolved: 'Does Crusoe have a site in Iceland?', sentences: ['It has a site in Iceland.'] }
  expect(follow('what role does Lambda play there?', before).text).toBe(
    'What role does Lambda play at Iceland?',
  )
  expect(follow('does Lambda build there?', before).text).not.toContain('at Crusoe')
})
