import { describe, expect, test } from 'vitest'
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

test.each([
  'when did they acquire it?',
  'and for how much did they buy it?',
  'was it true?',
  'is that confirmed?',
])('“%s” has nothing of its own but how it asks, and is asked with the question before', text => {
  const before = { resolved: 'Who owns most of Crusoe?', sentences: ['Two firms own most of it.'] }
  const own = text.replace(/^and /, '')
  expect(follow(text, before)).toMatchObject({
    text: `Who owns most of Crusoe, and ${own}`,
    context: 'Who owns most of Crusoe?',
  })
})

test.each([
  ['Who owns most of Crusoe?', 'when did they buy the campus?', 'When did Crusoe buy the campus?'],
  ['What is Verde?', 'when did they acquire it?', 'When did Crusoe acquire Verde?'],
  ['What is Crusoe?', 'was it proven?', 'Was Crusoe proven?'],
])('after “%s”, “%s” asks “%s”', (resolved, text, whole) => {
  expect(follow(text, { resolved, sentences: ['It is so.'] }).text).toBe(whole)
})

describe('what was told just now and may hold what is asked on', () => {
  const built = { resolved: 'How did Crusoe build its first hall?' }
  const took = { ...built, sentences: ['Crusoe built it in 54 days.'] }

  test('is told again', () => {
    const { seen, text } = follow('how long did that take?', took)
    expect(text).toBe('How did Crusoe build its first hall, and how long did that take?')
    expect(seen).toBeUndefined()
  })

  test('and is not where it holds no such thing', () => {
    const { seen, text } = follow('how long did that take?', { ...built, sentences: ['It hired a firm.'] })
    expect(text).toBe('How did Crusoe build its first hall, and how long did that take?')
    expect(seen).toEqual(new Set(['crusoe/x-0']))
  })

  test('nor where another thing is asked on', () => {
    expect(follow('how much did that cost?', took).seen).toEqual(new Set(['crusoe/x-0']))
  })

  test.each([
    ['Its price fell to $2.', 'How much is an H100 at Crusoe, and is it going up or down?'],
    ['Crusoe charges $2.', 'Is Crusoe going up or down?'],
  ])('“%s” says whether it is going up or down: “%s” is asked', (sentence, whole) => {
    const before = { resolved: 'How much is an H100 at Crusoe?', sentences: [sentence] }
    expect(follow('is it going up or down?', before).text).toBe(whole)
  })
})
