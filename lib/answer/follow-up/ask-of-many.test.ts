import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test.each([
  ['and the dearest?', 'Which provider is cheapest?', 'Which provider is dearest?'],
  ['and the newest?', 'Which of them is the oldest?', 'Which of them is the newest?'],
  [
    'and the cheapest?',
    'Which providers rent out bare metal?',
    'Which providers rent out bare metal, and which is the cheapest?',
  ],
  ['and Solana?', 'Which of these run on Ethereum?', 'Which of these run on Solana?'],
  ['bank transfers?', 'Which providers take credit cards?', 'Which providers take bank transfers?'],
  [
    'how many is that',
    'Which providers have data centres in Texas?',
    'How many providers have data centres in Texas?',
  ],
  ['and how many are those?', 'Who rents B200s?', 'How many of them rents B200s?'],
  ['and H100s?', 'Which providers have data centres in Texas?', 'Which of them have H100s?'],
  [
    'what about Spain?',
    'Which providers have data centres in Texas?',
    'Which providers have data centres in Spain?',
  ],
  ['how many is that', 'Which of these are profitable?', 'How many of them are profitable?'],
  [
    'who gets none?',
    'Who gets the most subsidies of all?',
    'Who gets the most subsidies of all, and who gets none?',
  ],
  ['which of them have a token?', 'Which providers take crypto?', 'Which of them have a token?'],
  ['and who takes cards?', 'Which providers take crypto?', 'Who of them takes cards?'],
  ['and which under Apache?', 'Which of them have open weights?', 'Which of them under Apache?'],
  ['and which with an API?', 'Which providers take crypto?', 'Which of them with an API?'],
  ['and who takes cards?', 'Any others cheaper than that?', 'Who of them takes cards?'],
])('“%s” after a question put to all siblings is put to all', (text, resolved, understood) => {
  expect(follow(text, { resolved }).text).toBe(understood)
})

test('the same after a question of the page is of the page', () => {
  expect(follow('and Solana?', { resolved: 'Does it run on Ethereum?' }).text).toContain('Crusoe')
  expect(follow('and which under Apache?', { resolved: 'What does Crusoe do?' }).text).not.toContain('them')
  expect(follow('and in Texas?', { resolved: 'Which of them build in Utah?' }).text).toBe(
    'Which of them build in Texas?',
  )
})

test.each(['great', 'really?', 'a table please', 'and sources?', 'H100s?', 'and please shorter'])(
  '“%s” is no other thing asked of all',
  text => {
    const resolved = 'Which providers have data centres in Texas?'
    expect(follow(text, { resolved }).text).not.toMatch(
      /^which (?:of them have|providers have data centres in (?!Texas))/i,
    )
  },
)
