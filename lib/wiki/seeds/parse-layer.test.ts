import { describe, expect, test } from 'vitest'
import { parseLayer } from './parse-layer.ts'
import { formatProblem } from './problem.ts'
import { toolTraits } from './seed-folder.fixture.ts'

const layerFile = { file: 'tools.yaml', layer: 'tools' }
const traitsOf = (text: string) => parseLayer(text, layerFile).layer.traits.map(({ trait }) => trait)

/** The problems of the tools' file after a change of it. */
function listProblems(from: string, to: string): string[] {
  expect(toolTraits).toContain(from)
  return parseLayer(toolTraits.replace(from, to), layerFile).problems.map(formatProblem)
}

test('gives the traits of a layer in their order', () => {
  expect(parseLayer(toolTraits, layerFile).problems).toEqual([])
  expect(traitsOf(toolTraits)).toEqual([
    {
      slug: 'price',
      name: 'What it costs',
      asks: ['which is the cheapest', 'any below $9?'],
      claims: ['hammer/pricing-1'],
    },
    {
      slug: 'weakness',
      name: 'What it is bad at',
      asks: ['what goes wrong with each'],
      claims: ['drill/limits-1', 'saw/limits-1'],
    },
  ])
})

test('a layer may have none', () => {
  for (const text of ['traits: []', '{}'])
    expect(parseLayer(text, layerFile)).toMatchObject({ layer: { traits: [] }, problems: [] })
})

test('a trait may be one that readers ask for and no claim tells', () => {
  const text = toolTraits.replace('[hammer/pricing-1]', '[]')
  expect(parseLayer(text, layerFile).problems).toEqual([])
  expect(traitsOf(text)[0]?.claims).toEqual([])
})

test('reads a file of 400 KB whole', () => {
  const asks = Array.from({ length: 10 }, (_, i) => `"which of them is the one that I ask for, ${i}?"`)
  const trait = (slug: string) =>
    `  - { slug: ${slug}, name: A trait, asks: [${asks.join(', ')}], claims: [saw/limits-1] }\n`
  const text = `traits:\n${Array.from({ length: 800 }, (_, i) => trait(`trait-${i}`)).join('')}`
  expect(text.length).toBeGreaterThan(400_000)
  expect(parseLayer(text, layerFile).problems).toEqual([])
  expect(traitsOf(text)).toHaveLength(800)
})

describe('refuses', () => {
  test.each([
    [
      'an empty question',
      'which is the cheapest',
      '""',
      '4:12 traits[0].asks[0]: empty; expected a question of 1 to 200 characters',
    ],
    [
      'a question that is too long',
      'which is the cheapest',
      'w'.repeat(201),
      '4:12 traits[0].asks[0]: 201 characters; expected a question of 1 to 200 characters',
    ],
    [
      'a trait that nobody asks for',
      '[what goes wrong with each]',
      '[]',
      '8:11 traits[1].asks: no question; expected at least one',
    ],
    [
      'what is no id of a claim',
      'hammer/pricing-1',
      'hammer',
      '5:14 traits[0].claims[0]: bad claim id "hammer"; expected the id of a claim, as in "akash-network/pricing-1"',
    ],
    [
      'a claim that a trait lists twice',
      'saw/limits-1',
      'drill/limits-1',
      '9:30 traits[1].claims[1]: claim "drill/limits-1" is listed twice; expected each claim once in a trait',
    ],
    [
      'a slug that two traits have',
      'slug: weakness',
      'slug: price',
      '6:11 traits[1].slug: duplicate trait "price", first on line 2; expected each slug once in a layer',
    ],
    [
      'a slug that is none',
      'slug: price',
      'slug: The price',
      '2:11 traits[0].slug: bad slug "The price"; expected letters, digits and single hyphens in lower case, as in "akash-network"',
    ],
    [
      'a trait without a name',
      '    name: What it costs\n',
      '',
      '2:5 traits[0].name: missing; expected a name of 1 to 120 characters',
    ],
    [
      'an unknown key of a trait',
      '    name: What it costs',
      '    names: What it costs\n    name: Price',
      '3:5 traits[0]: unknown key "names"; expected one of slug, name, asks, claims',
    ],
    ['an unknown key', 'traits:', 'trait:', '1:1 unknown key "trait"; expected one of traits'],
  ])('%s', (_, from, to, problem) => {
    expect(listProblems(from, to)).toEqual([`tools.yaml:${problem}`])
  })

  test('an empty file, and one that is no YAML', () => {
    for (const text of ['', '# nothing', 'traits: ['])
      expect(parseLayer(text, layerFile)).toMatchObject({ layer: { traits: [] }, problems: [{ line: 1 }] })
  })
})

test('blames each trait for itself', () => {
  const text = toolTraits
    .replace('[hammer/pricing-1]', '[nail]')
    .replace('name: What it is bad at', 'named: it')
  const { layer, problems } = parseLayer(text, layerFile)
  expect(layer.traits).toEqual([])
  expect(problems.map(({ line }) => line)).toEqual([5, 6, 7])
})
