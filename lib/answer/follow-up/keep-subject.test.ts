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

test('of a campus called by its name, “it” is searched for by that name', () => {
  const before = {
    resolved: 'Where is the Wyoming campus?',
    sentences: ['Crusoe paused its Wyoming campus.'],
  }
  expect(follow('how big is it?', before)).toMatchObject({
    text: 'How big is the Wyoming campus?',
    asked: 'How big is the Wyoming campus?',
  })
  // What is not asked of it is searched for as it was written.
  expect(follow('what do renters pay?', before).asked).not.toContain('Wyoming')
})

test('“it” is the project with whose name the question before ended', () => {
  const before = {
    resolved: 'Who is the tenant at the second Abilene project?',
    sentences: ['Microsoft rents it.'],
  }
  expect(follow('how big is it?', before).text).toBe('How big is the second Abilene project?')
  const other = { ...before, resolved: 'Who is the tenant of the Crusoe campus?' }
  expect(follow('how big is it?', other).text).toBe('How big is Crusoe?')
})

test('a thing that was asked of is what costs something, and many things are “they”', () => {
  const one = { resolved: 'What is RL Swarm?', sentences: ['It trains together.'] }
  expect(follow('what does it cost?', one).text).toBe('What does RL Swarm cost?')
  // “It takes so much” speaks of no thing.
  expect(follow('how much does it take to start?', one).text).not.toContain('RL Swarm')
  const many = { resolved: 'What are Instant Clusters?', sentences: ['They are markets.'] }
  expect(follow('when did they end?', many).text).toBe('When did Instant Clusters end?')
  expect(follow('when did they end?', one).text).toBe('When did Crusoe end?')
})
