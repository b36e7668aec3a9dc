import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test.each([
  ['and when I run out?', 'What happens when I run out at Crusoe?'],
  ['and if I pay ahead?', 'What does Crusoe charge if I pay ahead?'],
  ['once it is running, how do I stop it?', 'Once Crusoe is running, how do I stop it?'],
  ['once I sign up, what happens?', 'Once I sign up, what happens?'],
  ['if I leave, do I get my money back?', 'If I leave, do I get my money back?'],
])('after a price, “%s” asks “%s”', (text, asked) => {
  expect(follow(text, { resolved: 'What does Crusoe charge?' }).text).toBe(asked)
})

test('a case put before gives way to the next', () => {
  const before = { resolved: 'What does Crusoe charge if I pay ahead?' }
  expect(follow('and if I want a whole server?', before).text).toBe(
    'What does Crusoe charge if I want a whole server?',
  )
  const happens = { resolved: 'What happens when I run out at Crusoe?' }
  expect(follow('and if I can wait?', happens).text).toBe('What happens at Crusoe if I can wait?')
})
