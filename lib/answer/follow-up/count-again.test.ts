import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test.each([
  ["Who paid for Crusoe's first GPUs?", 'and how many does it have by now?', 'GPUs'],
  ['Who builds its sites?', 'how many do they have?', 'sites'],
])('after “%s”, “%s” counts what that ends with', (resolved, text, counted) => {
  expect(follow(text, { resolved, sentences: ['A firm did.'] }).text).toContain(`ow many ${counted} do`)
})

test.each([
  ['How many GPUs are in its sites?', 'how many does it have?'],
  ['Who pays?', 'how many does it have?'],
])('after “%s”, “%s” counts nothing of it', (resolved, text) => {
  expect(follow(text, { resolved, sentences: ['A firm did.'] }).text).not.toMatch(/how many (?:sites|pays)/i)
})
