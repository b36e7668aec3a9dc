import { describe, expect, test } from 'vitest'
import { findValue } from './order-by-value.ts'

describe('the value a claim is ordered by', () => {
  test.each([
    ['Crusoe listed $3.90 for H100, $4.29 for H200 and $3.45 for MI300X.', ['h100'], 3.9],
    ['Crusoe listed $3.90 for H100, $4.29 for H200 and $3.45 for MI300X.', ['h200'], 4.29],
    ['Lambda listed instances at $3.99 per GPU-hour for H100 SXM and $6.69 for B200.', ['h100'], 3.99],
    ['CoreWeave’s H100 list price of about $6.16 was above Crusoe’s $3.90.', ['h100'], 6.16],
    ['H100s from $1.99 per GPU-hour as of June 2026', ['h100'], 1.99],
  ])('is the price of the thing asked for: %s', (text, about, amount) =>
    expect(findValue(text, { measure: 'price', about, near: [], unit: null })).toEqual({
      amount,
      unit: 'usd',
    }),
  )

  test.each([
    ['The current models (Opus 5.5, Sonnet 5.5) each take one million tokens.', 1_000_000],
    ['In the US 32 tokens fit.', 32],
    ['Etwa 400 Tokens', 400],
  ])('is no version that follows a name: %s', (text, amount) => {
    expect(findValue(text, { measure: 'length', about: [], near: ['context'], unit: null })?.amount).toBe(
      amount,
    )
  })

  test('is the parameters of a model, not what it was trained on', () => {
    expect(
      findValue('It trained A-1, a 10-billion-parameter model, on 1 trillion tokens.', {
        measure: 'size',
        about: [],
        near: ['model'],
        unit: null,
      })?.amount,
    ).toBe(10_000_000_000)
  })

  test('is the least of several where the smallest is asked for', () => {
    const text = 'It ranges from a 0.6-billion-parameter model to a 235-billion-parameter one.'
    const sought = { measure: 'size', about: [], near: [], unit: null } as const
    expect(findValue(text, { ...sought, least: true })?.amount).toBe(600_000_000)
    expect(findValue(text, sought)?.amount).toBe(235_000_000_000)
  })

  test('is how much text is taken, where no word says that it is a context', () => {
    const sought = { measure: 'size', about: [], near: ['context'], unit: null } as const
    expect(findValue('The models each accept one million tokens.', sought)?.amount).toBe(1_000_000)
    expect(findValue('Its 12 models each accept 128,000 tokens.', sought)?.amount).toBe(128_000)
    expect(findValue('It was trained on one trillion tokens.', sought)).toBeNull()
    expect(findValue('It takes 15 trillion tokens to train.', sought)).toBeNull()
  })

  test('is a count beside what is counted, not a date', () => {
    expect(
      findValue('By October 2025 it ran 13 data centers in seven states.', {
        measure: 'amount',
        about: ['center'],
        near: [],
        unit: null,
      }),
    ).toEqual({
      amount: 13,
      unit: 'count',
    })
  })

  test('is the earliest date', () => {
    expect(
      findValue('It was founded in 2017 and listed in March 2025.', {
        measure: 'age',
        about: [],
        near: [],
        unit: null,
      })?.amount,
    ).toBe(2017)
  })

  test('is not the January of a year of which a day is told', () => {
    const age = { measure: 'age', about: [], near: [], unit: null } as const
    const text = 'It was released on 24 July 2026 and, by autumn 2026, was marked as a legacy model.'
    expect(findValue(text, age)?.amount).toBeCloseTo(2026.56, 2)
  })

  test('is not the date of a report', () => {
    const age = { measure: 'age', about: [], near: [], unit: null } as const
    expect(findValue('As of August 2026, it runs 13 sites.', age)).toBe(null)
  })

  test('the date of a release is the one that follows it', () => {
    const release = { measure: 'release', about: [], near: [], unit: null } as const
    const text = 'It was released on 24 July 2026 and, by October 2026, was old.'
    expect(findValue(text, release)?.amount).toBeCloseTo(2026.56, 2)
    expect(findValue('It had 12 models in May 2026.', release)).toBe(null)
  })

  test('is in the unit asked for, the largest where there are several', () => {
    const power = { measure: 'amount', about: [], near: [], unit: 'watt' } as const
    expect(findValue('It is to grow from 100 megawatts to 1.2 gigawatts for $4 billion.', power)).toEqual({
      amount: 1.2e9,
      unit: 'watt',
    })
  })

  test('is nothing of what has no scale', () => {
    expect(
      findValue('It is under the Apache 2.0 licence.', {
        ...{ measure: 'quality', about: [], near: ['open'], unit: null },
      }),
    ).toBe(null)
  })

  test('is nothing where the thing asked for is not named', () => {
    expect(findValue('It costs $4.', { measure: 'price', about: ['h100'], near: [], unit: null })).toBe(null)
  })

  test.each([
    ['Gemma takes up to 128,000 tokens of context and writes 8,000.', 128_000],
    ['OLMo has 64 layers and a 65,536-token context.', 65_536],
  ])('is, of a length, the amount beside what has it: %s', (text, amount) =>
    expect(findValue(text, { measure: 'length', about: [], near: ['context'], unit: null })?.amount).toBe(
      amount,
    ),
  )

  test('is a count after what was done so often', () => {
    const downloads = { measure: 'amount', about: ['download'], near: [], unit: null } as const
    expect(findValue('Models had been downloaded 700 million times by 2026.', downloads)).toEqual({
      amount: 7e8,
      unit: 'count',
    })
  })
})
