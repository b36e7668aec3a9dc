import { expect, test } from 'vitest'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { plainTexts } from '#lib/wiki/texts.ts'
import { toAskUnits } from './ask-units.ts'
import { profileClaim } from './claim-profile.ts'
import { readIdeas } from './concepts.ts'
import { fillGap } from './fill-gap.ts'
import { profileQuestion } from './question-profile.ts'
import { readQuestion } from './read-question.ts'

const ideas = readIdeas([])
const page: NamedEntry = {
  ...{ slug: 'a', name: 'Akash', layer: 'l', openness: 'open-source' },
  aliases: [],
}
const lexicon = {
  ...{ layer: { slug: 'l', name: 'L', summary: '' }, page, entries: [page], names: [[page]] },
  ...{ facets: [], texts: plainTexts, ideas },
}

function asked(text: string) {
  const question = readQuestion(text, lexicon)
  return profileQuestion(question, toAskUnits(question, new Map(), 10, ideas), new Map(), 10)
}

function filling(text: string, claim: string) {
  return fillGap(
    asked(text),
    profileClaim(
      {
        ...{ id: 'a/1', entry: 'a', layer: 'l', facet: 'f', text: claim, status: 'current', by: null },
        ...{ asOf: null, checked: true, asks: [], sources: [] },
      },
      ideas,
    ),
  )
}

test.each([
  ['When was it sold?', 'It was sold in 2019.', 'It was sold to Acme.'],
  ['Who runs the company?', 'The company is run by Ada Lovelace.', 'The company is run well.'],
  ['How much does it cost?', 'It costs $5 a month.', 'It costs little.'],
  ['Why did it move?', 'It moved because rent rose.', 'It moved twice.'],
])('a claim fills the gap when the kind of thing asked for stands in it: %s', (text, fills, leaves) => {
  expect(filling(text, fills).holdsType).toBe(true)
  expect(filling(text, leaves).holdsType).toBe(false)
})

test('what the question itself says fills no gap', () => {
  expect(filling('Who left Acme for Globex?', 'Bob Stone left Acme for Globex.').names).toBe(1)
  expect(filling('What happened in 2019?', 'In 2019 it moved.').years).toBe(0)
})

test('the thing asked for is counted by an amount shortly before it', () => {
  expect(filling('How many stars does it have?', 'It has 900 GitHub stars.').isCounted).toBe(true)
  expect(filling('How many stars does it have?', 'Its stars come from 900 people.').isCounted).toBe(false)
})

test.each([
  ['How many stars does it have?', 'stars'],
  ['Who is its founder?', 'founder'],
  ['What city is it in?', 'city'],
  ['Is it free?', undefined],
])('the thing asked for by name is found: %s', (text, thing) => {
  const { units, thing: at } = asked(text)
  expect(units[at]?.text).toBe(thing)
})
