import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test.each([
  ['Which one is the biggest?', 'What sites has Crusoe opened?', "What is Crusoe's biggest site?"],
  ['and which is the oldest', 'Which companies does it own?', "What is Crusoe's oldest company?"],
])('“%s” after “%s” ranks those of the entry asked of', (text, resolved, asked) => {
  expect(follow(text, { resolved }).text).toBe(asked)
})

test.each(['Which sites are there?', 'Which providers have sites?', 'Which of them has sites in Texas?'])(
  'it does not after “%s”, which asks of all',
  resolved => {
    expect(follow('Which one is the biggest?', { resolved }).text).not.toContain("Crusoe's")
  },
)
