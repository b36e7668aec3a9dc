import { expect, test } from 'vitest'
import { findDegrees } from './gradable.ts'

const read = (text: string) =>
  findDegrees(text).map(({ text: word, measure, descends }) => [word, measure, descends])

test.each([
  ['Which is the cheapest?', [['cheapest', 'price', false]]],
  ['who is least expensive', [['least expensive', 'price', false]]],
  ['Who was first?', [['first', 'age', false]]],
  ['Which engine is the newest?', [['newest', 'age', true]]],
  ['Who has one for less?', [['less', 'price', false]]],
  ['newest model?', [['newest', 'release', true]]],
  ['What is the most recent version?', [['most recent', 'release', true]]],
  ['who has the most data centers', [['most', 'amount', true]]],
  ['Is Akash older than Bittensor?', [['older', 'age', false]]],
  ['who runs the largest number of sites', [['largest number of', 'amount', true]]],
  ['which has been around the longest', [['longest', 'age', false]]],
  ['Who is the newcomer of the bunch?', [['newcomer', 'age', true]]],
  ['which is the fastest', [['fastest', 'speed', true]]],
  ['the heftiest round', [['heftiest', 'size', true]]],
  ['who has the puniest model', [['puniest', 'size', false]]],
  ['the biggest download numbers', [['biggest', 'amount', true]]],
  ['the biggest model numbers', [['biggest', 'size', true]]],
  ['which was updated most recently?', [['most recently', 'age', true]]],
  ['who raised money least recently', [['least recently', 'age', false]]],
  ['which runs longer?', [['longer', 'length', true]]],
])('%s', (text, degrees) => expect(read(text)).toEqual(degrees))

test.each([
  'Do I have to pay first?',
  'its first site',
  'What happened at first?',
  'what do I need before the first call',
  'Who quantises to 8 bits or fewer?',
  'Which are no longer sold?',
  'Is it not sold any longer?',
])('nothing is ranked by “%s”', text => expect(read(text)).toEqual([]))
