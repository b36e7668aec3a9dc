import { expect, test } from 'vitest'
import { statesAsked } from './state-presumed.ts'

test.each([
  ['Why did Lambda move its headquarters to Oslo?', 'Where is {entry} based?'],
  ['Why is Lambda based in Dubai?', 'Where is {entry} based?'],
  ['When did Lambda go bankrupt?', 'Is {entry} still running?'],
  ['Why was Lambda shut down?', 'Is {entry} still running?'],
  ['why does Lambda only offer A100s?', 'Which GPUs are there at {entry}?'],
  ['Why did Lambda drop AMD?', 'Which GPUs are there at {entry}?'],
  ['Why was it rewritten in Rust?', 'What language is {entry} written in?'],
  ['How much memory does the 70B model need?', 'How many parameters does {entry} have?'],
  ['Which Oxford lab is behind it?', 'Who made {entry}?'],
  ['Why was the mainnet pushed back to 2028?', 'When was {entry} launched?'],
  ['Why were the weights never released?', 'Are the weights of {entry} open?'],
  ['How did it reach 5,000 active providers?', 'How many active providers does {entry} have?'],
  ['How did it reach 38,000 GPUs?', 'How many GPUs does {entry} have?'],
])('“%s” takes a state for granted', (question, asked) => {
  expect(statesAsked(question)[0]).toBe(asked)
})

test.each([
  'Why is Lambda so cheap?',
  'Why do 5,000 of its users leave?',
  'When was Lambda founded?',
  'What does a B200 cost?',
])('“%s” takes none', question => {
  expect(statesAsked(question)).toEqual([])
})
