import { describe, expect, test } from 'vitest'
import { readScope } from './read-scope.ts'

const layer = { slug: 'infrastructure', name: 'Infrastructure', summary: '' }
const over = (text: string) => readScope(text, [], layer).over

test('“dont” negates as “don’t” does', () => {
  for (const text of ['which dont take crypto', 'who doesn’t bill by the hour', 'which cant be paused'])
    expect(readScope(text, [], layer).negates).toBe(true)
  expect(readScope('which can be paused', [], layer).negates).toBe(false)
})

test('how many clouds a question counts is not how many servers one has', () => {
  expect(over('how many clouds sell B200s?')).toBe('all')
  expect(over('how many clouds do they have?')).toBeNull()
})

test.each(['how many providers were there in 2025?', 'how many active providers were there in March 2025?'])(
  '“%s” counts what changes, on the page',
  text => {
    expect(over(text)).toBeNull()
  },
)

test.each([
  ['how many providers are there?', 'perhaps'],
  ['how many clouds were founded in 2019?', 'all'],
  ['which clouds were there in 2019?', 'all'],
])('“%s” may ask of siblings', (text, reach) => {
  expect(over(text)).toBe(reach)
})

test('how many are so is counted', () => {
  const counts = (text: string) => readScope(text, [], layer).counts
  expect(counts('how many are profitable?')).toBe(true)
  expect(counts('how many of these are profitable?')).toBe(true)
  expect(counts('how many sites has each?')).toBe(false)
  expect(counts('how many GPUs are in use?')).toBe(false)
})

test('of them after what one has is of its things', () => {
  expect(over('how many of them are in use?')).toBe('them')
  expect(over('How many cards does it have, and how many of them are in use?')).toBeNull()
})

test('who is asked is plain before what they do with “it”, and in learners’ plurals', () => {
  expect(over('my code is in Go, which clouds here run it?')).toBe('all')
  expect(over('which clouds here does it use?')).toBeNull()
  expect(over('how many of this clouds have a coin?')).toBe('them')
  expect(over('how much of this is paid ahead?')).toBeNull()
})

describe('whom a question asks about', () => {
  test.each([
    'Which siblings publish a price for H200s?',
    'which providers take cards',
    'who was first?',
    'Who charges the most for an H100?',
    'Which has the cheapest tokens?',
    'How many clouds sell B200s?',
    'list all engines with an API',
    'which are open source',
    'MIT licensed ones',
    'Which is the newest?',
    'clouds with B200s',
    'Where can I get B200s?',
    'who raised the most money?',
    'Which engine is the fastest?',
    'Does any provider accept cards?',
    'Is it cheap next to its rivals?',
    'who has a token',
    'Do they charge more than other clouds?',
    'which support AMD cards?',
    'who charges by the token',
    'any that take cards?',
    'any under MIT?',
    'Is there one that takes cards?',
    'list those with a token',
    'Who is the newcomer of the bunch?',
    'of the private clouds, who raised the most?',
    'Which one has the most sites?',
    'no card at hand, so which of all providers takes cash?',
    'Who makes suppliers put up a stake?',
    'who uses paged attention',
    'anyone here with a public price',
    'everyone who bans military use',
    'are there clouds here whose owners tell what they paid',
    'is there any provider owned by a nonprofit',
    'Who in this field guarantees capacity?',
    'those with a GPL licence',
    'Half price for batch jobs, who offers that?',
    'which dont take crypto',
    'which don’t run on Macs',
    'which wont take cards',
    'Which clouds here hand work to another provider?',
    'most data centers, gimme the scoreboard',
    'is it the only one with a coin?',
    'who is the oldest of the crew?',
    'which one in the line-up is the cheapest',
    'which of the squad has a token?',
    'which cloud on this page is the oldest',
    'the full league table by funding',
    'which cost less than a dollar?',
    'which cost less for an H100?',
    'which raised more than a billion?',
    'which took money from Nvidia?',
    'which train on their own chips?',
    'which lack an API?',
    'show me the pecking order of prices',
  ])('all: %s', text => expect(over(text)).toBe('all'))

  test.each([
    'How do the others do it?',
    'what about the other engines?',
    'who else has a token',
    'Has anyone else been attacked?',
    'and its rivals?',
    'What do other providers charge?',
    'Who besides them sells B200s?',
    'the rest?',
  ])('others: %s', text => expect(over(text)).toBe('others'))

  test.each([
    'which of them came first?',
    'Which of these are not open source?',
    'do any of them have a token',
    'how many of those are open?',
    'rank them by size',
    'do they all have an API',
    'what is the oldest company among them',
    'of all these, who charges a fee?',
    'what are the licences of all these?',
  ])('those set out before: %s', text => expect(over(text)).toBe('them'))

  test.each([
    'What does it cost?',
    'which clouds have it?',
    'What are the limits?',
    'Is there a free tier?',
    'Who pays for all this?',
    'what is its largest site',
    'Who are the founders?',
    'Who hosts the project?',
    'who wrote that?',
    'which support plans are there?',
    'How do I order them?',
    'Which GPUs can I rent?',
    'which cost does it charge?',
    'can I order them online',
    'how is the reward divided between miners and the rest',
    'Where else can I get it?',
    'Besides Nvidia, whose chips have they ordered?',
    'what does an hour on a GPU cost a startup',
    'How do I get an account?',
  ])('its own entry: %s', text => expect(over(text)).toBe(null))

  test.each(['Who holds the biggest stake?', 'whose licence has strings attached?', 'who makes the chips?'])(
    'perhaps all: %s',
    text => expect(over(text)).toBe('perhaps'),
  )

  test.each([
    'Which firm wrote them the big cheque?',
    'How much quicker than its rival is it?',
    'In which ways can I buy, and which of them is safest?',
    'Is any of their code open?',
    'When did it join the other firm?',
    'first steps for a newcomer',
    'What is on this page?',
    'Is there a table on the page?',
    'What is in this collection?',
    'Is there an AI on the crew?',
    'When was the league table printed?',
  ])('the entry of the page: %s', text => expect(over(text)).toBe(null))
})

test('“who else” is asked of the entry at whose place, where it ends the question', () => {
  const overOf = (question: string) => {
    const start = question.indexOf('Crusoe')
    const entry = {
      slug: 'crusoe',
      name: 'Crusoe',
      layer: 'infrastructure',
      openness: 'proprietary' as const,
      aliases: [],
    }
    return readScope(question, [{ entry, start, end: start + 6, isOwnName: true, isCorrected: false }], layer)
      .over
  }
  expect(overOf('Who else gets a building at Crusoe?')).toBeNull()
  expect(overOf('Who else rents GPUs at scale besides Crusoe?')).toBe('others')
})

test('what is only larger than something unnamed is compared with nothing', () => {
  expect(readScope('Has its team joined a larger company?', [], layer).compares).toBe(false)
  expect(readScope('Has it a larger context than that?', [], layer).compares).toBe(true)
})

test('“not only” denies nothing', () => {
  expect(readScope('Who runs AMD cards and not just Nvidia ones?', [], layer).negates).toBe(false)
  expect(readScope('Who does not run AMD cards?', [], layer).negates).toBe(true)
})

test('“no longer” denies nothing', () => {
  expect(readScope('Which are no longer sold?', [], layer).negates).toBe(false)
  expect(readScope('Which no longer have no limit?', [], layer).negates).toBe(true)
  expect(readScope('Which have no longer context?', [], layer).negates).toBe(false)
  expect(readScope('Which have no context?', [], layer).negates).toBe(true)
})

test('how something is done without doing another denies nothing', () => {
  expect(readScope('Which can be used without asking anyone?', [], layer).negates).toBe(false)
  expect(readScope('Which run without needing a GPU?', [], layer).negates).toBe(true)
  expect(readScope('Which run without a GPU?', [], layer).negates).toBe(true)
})

test.each([
  'Who controls this company?',
  'Can a firm in Paris use it like anyone else?',
  'So they buy from Nvidia and nobody else, right?',
  'How many of their coins do I need?',
  'How did it grow to 9,000 active providers?',
])('“%s” asks of no sibling', question => {
  expect(readScope(question, [], layer).over).toBeNull()
})

test('“this company” beside others asks of these too', () => {
  expect(readScope('Which others are like this company?', [], layer).over).toBe('others')
})
