import { expect, test } from 'vitest'
import { stateAsked } from './state-presumed.ts'

test.each([
  ['Why did Lambda move its headquarters to Oslo?', 'Where is {entry} based?'],
  ['Why is Lambda based in Dubai?', 'Where is {entry} based?'],
  ['When did Lambda go bankrupt?', 'Is {entry} still running?'],
  ['Why was Lambda shut down?', 'Is {entry} still running?'],
  ['why does Lambda only offer A100s?', 'Which GPUs are there at {entry}?'],
  ['Why did Lambda drop AMD?', 'Which GPUs are there at {entry}?'],
])('“%s” takes a state for granted', (question, asked) => {
  expect(stateAsked(question)).toBe(asked)
})

test.each(['Why is Lambda so cheap?', 'When was Lambda founded?', 'What does a B200 cost?'])(
  '“%s” takes none',
  question => {
    expect(stateAsked(question)).toBeNull()
  },
)
