import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test.each([
  ['and when I run out?', 'What happens when I run out at Crusoe?'],
  ['and if I pay ahead?', 'What does Crusoe charge if I pay ahead?'],
  ['once it is running, how do I stop it?', 'Once it is running, how do I stop Crusoe?'],
  ['once I sign up, what happens?', 'Once I sign up, what happens at Crusoe?'],
  ['if I leave, do I get my money back?', 'If I leave, do I get my money back at Crusoe?'],
  ['if I take, say, 256 of them, what do I sign?', 'If I take, say, 256 of them, what do I sign at Crusoe?'],
])('after a price, “%s” asks “%s”', (text, asked) => {
  expect(follow(text, { resolved: 'What does Crusoe charge?' }).text).toBe(asked)
})

test('what a case leads to is asked of the entry before', () => {
  const before = { resolved: 'What does Lambda charge?' }
  expect(follow('once I sign up, what happens?', before).text).toBe('Once I sign up, what happens at Lambda?')
})

test('a case put before gives way to the next', () => {
  const before = { resolved: 'What does Crusoe charge if I pay ahead?' }
  expect(follow('and if I want a whole server?', before).text).toBe(
    'What does Crusoe charge if I want a whole server?',
  )
  const happens = { resolved: 'What happens when I run out at Crusoe?' }
  expect(follow('and if I can wait?', happens).text).toBe('What happens at Crusoe if I can wait?')
})
