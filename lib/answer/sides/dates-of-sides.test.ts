import { expect, test } from 'vitest'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { crusoe, lambda, lexicon } from '../follow-up/follow-up.fixture.ts'
import { datesOfSides } from './dates-of-sides.ts'

function datesIn(text: string): Record<string, [number, number]> {
  const dates = datesOfSides(readQuestion(text, lexicon), [crusoe, lambda])
  // In months of the year, the last counted in.
  return Object.fromEntries(
    [...dates].map(([slug, { from, until }]) => [slug, [Math.round(from * 12), Math.round(until * 12)]]),
  )
}
const month = (year: number, of: number): [number, number] => [year * 12 + of - 1, year * 12 + of]
const year = (of: number): [number, number] => [of * 12, of * 12 + 12]

test.each([
  [
    'How does the round Lambda closed in November 2025 compare with the one Crusoe announced a month earlier?',
    { lambda: month(2025, 11), crusoe: month(2025, 10) },
  ],
  [
    "was lambda's loan of may 2026 bigger than crusoe's of 2024",
    { lambda: month(2026, 5), crusoe: year(2024) },
  ],
  ['Is the May 2026 loan of Lambda like that of Crusoe?', { lambda: month(2026, 5) }],
  [
    'Does the site it opened in 2023 draw more than what Lambda opened two years later?',
    {
      crusoe: year(2023),
      lambda: year(2025),
    },
  ],
])('“%s” tells when of each side', (text, dates) => {
  expect(datesIn(text)).toEqual(dates)
})

test.each([
  'Did Lambda or Crusoe raise more in 2025?',
  'Who raised more in 2025, Lambda or Crusoe?',
  'In November 2025, did Lambda raise as much as Crusoe?',
  'Did Lambda raise more than Crusoe in May?',
  'Does Lambda charge more than Crusoe, a year later?',
])('“%s” is of no side’s own time', text => {
  expect(datesIn(text)).toEqual({})
})

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ["Was Lambda's round of February 2025 bigger than Crusoe's of October 2025?", 'lambda/history-1'],
  ["Is Lambda's round of November 2025 larger than Crusoe's a month before?", 'lambda/governance-1'],
])('“%s” is told of that time', async (question, told) => {
  const { answer } = await ask(db, 'lambda', question)
  expect(Object.keys(answer.claims)).toEqual([told, 'crusoe/governance-1'])
})
