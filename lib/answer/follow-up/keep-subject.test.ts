import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test('a deal that was asked about by its name is meant by it', () => {
  const before = { resolved: 'Tell me about the xAI deal', sentences: ['Crusoe and xAI agreed on it.'] }
  expect(follow('when was that deal signed?', before).text).toBe('When was the xAI deal signed?')
})

test('one that the answer speaks of is asked for with the question before', () => {
  const before = { resolved: 'Who funds Crusoe?', sentences: ['Two firms led the round.'] }
  expect(follow('how large is that round?', before).text).toBe(
    'Who funds Crusoe, and how large is that round?',
  )
})

test('one of which nothing was told stands on its own', () => {
  const before = { resolved: 'Who funds Crusoe?', sentences: ['Two firms paid for it.'] }
  expect(follow('what is that deal worth?', before).text).toBe('What is that deal worth?')
})

test('“there” is the place at which the question before asked', () => {
  const before = { resolved: 'Any breakdowns at Abilene so far?', sentences: ['Its Abilene site had one.'] }
  expect(follow('who is the developer there?', before).text).toBe('Who is the developer at Abilene?')
})

test('“that” is the one which was named beside the page’s', () => {
  const before = { resolved: 'Does Crusoe run on Lambda?', sentences: ['Crusoe runs on Lambda.'] }
  expect(follow('and which licence does that have?', before).text).toBe('Which licence does Lambda have?')
  expect(follow('who made that?', before).text).toBe('Who made Lambda?')
})

test('what caused or replaced something is asked of what the question before told of', () => {
  const before = { resolved: 'Did a pipe burst at its first hall?', sentences: ['A pipe burst in May.'] }
  expect(follow('what caused it?', before).text).toMatch(/^Did a pipe burst .*, and what caused it\?$/)
})

test('“it” is the campus by whose place the question before called it', () => {
  const before = {
    resolved: "How large is Crusoe's campus in Cheyenne?",
    sentences: ['Its Cheyenne campus is large.'],
  }
  expect(follow('is it paused?', before).text).toBe('Is the Cheyenne campus paused?')
})
