import { expect, test } from 'vitest'
import { openLayer } from '#lib/retrieval/layer.fixture.ts'
import { wikiMemory } from '#lib/retrieval/wiki-memory.ts'
import { withShed } from '../../../bench/torture/shed.ts'
import { answerQuestion } from '../answer-question.ts'
import { findOtherSides } from './find-other-sides.ts'

const price = { text: 'A hammer costs $10 in the Almanac shop.', facet: 'pricing' }

function ask(claims: Parameters<typeof withShed>[1]): Promise<string[]> {
  return withShed('Hammer', claims, 'The manual', async db => {
    const asked = { conversation: 'c', entry: 'subject', question: 'What does a hammer cost?', history: [] }
    for await (const event of answerQuestion(db, asked))
      if (event.type === 'finished') return event.answer.sentences.map(({ text }) => text)
    return []
  })
}

test('a claim that another is marked to dispute is told with it, whichever answers better', async () => {
  const contested = 'Some reviewers of hammers were given theirs for nothing. They still called them dear.'
  const told = await ask([
    price,
    { text: contested, facet: 'pricing', status: 'disputed', by: 'subject/c-1' },
    { text: 'A hammer does not drive screws.', facet: 'limits' },
  ])
  expect(told.slice(0, 3)).toEqual([
    price.text,
    'The wiki also keeps a claim that the one above disputes.',
    contested,
  ])
})

test('claims that contradict each other unmarked stand side by side, and what says so stands between', async () => {
  const other = 'A hammer costs $14 in the Almanac shop.'
  const told = await ask([price, { text: other, facet: 'pricing' }])
  expect([price.text, other]).toContain(told[0])
  expect(told[1]).toBe('The wiki also holds a claim that does not agree with the one above.')
  expect(new Set([told[0], told[2]])).toEqual(new Set([price.text, other]))
})

test('different figures of one thing follow each other with their dates, the newest first, whichever answers better', async () => {
  const told = await ask([
    { text: 'A hammer cost $12 in the shop in June 2025.', facet: 'pricing', asOf: '2025-06' },
    {
      text: 'In the shop a hammer was sold at a cost of $14 in May 2026.',
      facet: 'pricing',
      asOf: '2026-05',
    },
    { text: 'A hammer cost $9 in the shop.', facet: 'pricing' },
  ])
  expect(told.slice(0, 5)).toEqual([
    'In the shop a hammer was sold at a cost of $14 in May 2026.',
    'The figure above is of May 2026; the wiki also holds one of June 2025.',
    'A hammer cost $12 in the shop in June 2025.',
    'The figure above is of June 2025; the wiki also holds one without a date.',
    'A hammer cost $9 in the shop.',
  ])
})

test('claims about different things of one facet are not set against each other', async () => {
  const told = await ask([price, { text: 'A hammer with a longer handle costs $2 more.', facet: 'pricing' }])
  expect(told.join(' ')).not.toContain('does not agree')
})

test.each([1, 4])(
  'of %i entries, other figures of what is told of each are found, new to the memory or not',
  async count => {
    const db = await openLayer(4, ['A turbine costs $10 in the shop.', 'A turbine costs $14 in the shop.'])
    const memory = await wikiMemory(db)
    const [first] = await memory.readProfiles(['maker-0'])
    const others = (await memory.readClaims(['maker-1', 'maker-2', 'maker-3'])).filter((_, i) => i % 2 === 0)
    const told = [...(first ? [first.claim] : []), ...others].slice(0, count)
    const sides = await findOtherSides(
      db,
      told.map(claim => ({ kind: 'claim', claim })),
      () => [],
    )
    expect(told.map(({ id }) => sides.get(id)?.map(other => other.id))).toEqual(
      told.map(({ entry }) => [`${entry}/supply-2`]),
    )
  },
)
