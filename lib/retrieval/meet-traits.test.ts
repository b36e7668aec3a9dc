import { describe, expect, test } from 'vitest'
import { lexicon } from '#lib/answer/follow-up/follow-up.fixture.ts'
import { toAskUnits } from './ask-units.ts'
import { profileTraits } from './layer-traits.ts'
import { meetTraits, type TraitOdds, toAskedTraits, traitOdds } from './meet-traits.ts'
import { profileQuestion } from './question-profile.ts'
import { readQuestion } from './read-question.ts'

const traits = await profileTraits([
  {
    slug: 'card-payment',
    name: 'Takes cards',
    asks: ['where can i pay with a credit card', 'who accepts visa or mastercard', 'any that take plastic'],
    claims: ['one/pricing-1', 'two/pricing-1'],
  },
  {
    slug: 'in-europe',
    name: 'Has data centres in Europe',
    asks: ['which have servers in europe', 'anyone hosting in the eu', 'who runs machines in germany'],
    claims: ['two/pricing-1', 'three/supply-1'],
  },
  {
    slug: 'phone-support',
    name: 'Answers the phone',
    asks: ['whom can i call at night', 'any with support by phone'],
    claims: [],
  },
])

function askOf(text: string) {
  const question = readQuestion(text, lexicon)
  const units = toAskUnits(question, new Map(), 0, lexicon.ideas)
  const met = meetTraits(profileQuestion(question, units, new Map(), 0), traits, [])
  const odds = traitOdds(met.map(({ features }) => features))
  return met.map(({ trait }, i) => ({ at: traits.traits.indexOf(trait), ...(odds[i] as TraitOdds) }))
}

describe('the trait that a question asks for', () => {
  test.each([
    ['do any of them accept plastic?', 0],
    ['can I pay by Mastercard somewhere', 0],
    ['who has machines standing in Germany?', 1],
    ['any servers inside the EU', 1],
    ['can I phone support at any of them?', 2],
  ])('“%s”', (text, likeliest) => {
    const [first] = askOf(text).sort((a, b) => b.odds - a.odds)
    expect(first?.at).toBe(likeliest)
  })

  test('is one of all: their shares come to one', () => {
    const total = askOf('who takes visa?').reduce((sum, { share }) => sum + share, 0)
    expect(total).toBeCloseTo(1)
  })
})

test('a claim that states two traits has the odds of the likelier, its terms, and the shares of both', () => {
  const { ofClaims: stated, unstated } = toAskedTraits(
    traits.traits.map(trait => ({ trait, denies: false })),
    [
      { odds: 1, share: 0.6 },
      { odds: -1, share: 0.3 },
      { odds: -2, share: 0.1 },
    ],
  )
  expect(stated.get('one/pricing-1')).toMatchObject({ odds: 1, share: 0.6 })
  expect(stated.get('two/pricing-1')).toMatchObject({ odds: 1, share: expect.closeTo(0.9) })
  expect(stated.get('two/pricing-1')?.terms.has('mastercard')).toBe(true)
  expect(stated.get('three/supply-1')).toMatchObject({ odds: -1, share: 0.3 })
  expect(stated.has('three/limits-1')).toBe(false)
  expect(unstated).toBe(0.1)
})

describe('a trait that readers ask for by who is not so', () => {
  const ofCards = (...asks: string[]) => ({ slug: 'cards', name: 'Cards', asks, claims: ['one/limits-1'] })
  const deniesOf = async (text: string, trait: ReturnType<typeof ofCards>) => {
    const question = readQuestion(text, lexicon)
    const units = toAskUnits(question, new Map(), 0, lexicon.ideas)
    const [met] = meetTraits(profileQuestion(question, units, new Map(), 0), await profileTraits([trait]), [])
    return met?.denies
  }

  test.each([
    [['which do not take cards', 'who takes no cards', 'any without card payment'], true],
    [['which don’t take cards', 'who won’t take a card', 'where can i pay by card'], true],
    [['which take cards', 'who takes cards', 'any without card payment'], false],
    [['which take cards', 'who takes cards', 'any with card payment'], false],
    [['which do not take cards'], false],
  ])('%o: %s', async (asks, isDenied) => {
    expect(await deniesOf('Which do not take cards?', ofCards(...asks))).toBe(isDenied)
  })

  test('is told so by the nearest of its questions', async () => {
    const trait = ofCards(
      ...['which take cards', 'who takes cards', 'any that take cards'],
      ...['who has no offices in europe', 'which never open on sundays', 'any without a phone line'],
    )
    expect(await deniesOf('Which take cards?', trait)).toBe(false)
  })

  test('tells of claims that state it, and of no likelier trait of theirs', () => {
    const [cards, europe] = traits.traits
    if (!cards || !europe) throw new Error('the traits above are two at least')
    const { ofClaims } = toAskedTraits(
      [
        { trait: cards, denies: false },
        { trait: europe, denies: true },
      ],
      [
        { odds: 1, share: 0.6 },
        { odds: 0, share: 0.4 },
      ],
    )
    expect(ofClaims.get('two/pricing-1')?.denies).toBe(false)
    expect(ofClaims.get('three/supply-1')?.denies).toBe(true)
  })
})
