import { expect, test } from 'vitest'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { isMakerAskedOf, makersAsSides, type Party, setsSideBySide } from './makers-as-sides.ts'

const entry = (slug: string): NamedEntry => ({
  slug,
  name: slug,
  layer: 'tools',
  openness: 'proprietary',
  aliases: [],
})
const makers = ['Acme', 'Bolt & Co', 'Forge']
// Acme, Bolt & Co and Forge have each made one tool; the Anvil and the Saw are tools.
function sidesOf(text: string): string[] {
  const parties = [...makers, 'Anvil', 'Saw'].flatMap((name): Party[] => {
    const start = text.indexOf(name)
    const slug = name === 'Forge' ? 'anvil' : name.toLowerCase()
    return start < 0
      ? []
      : [{ entry: entry(slug), start, end: start + name.length, isMaker: makers.includes(name) }]
  })
  return [...makersAsSides(text, parties)].map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['Do Acme and Bolt & Co give the same discount for their bulk orders?', ['Acme', 'Bolt & Co']],
  ['is the guarantee longer at Acme or at Bolt & Co', ['Acme', 'Bolt & Co']],
  ['Does Acme ask more for spare parts than Bolt & Co?', ['Acme', 'Bolt & Co']],
  ["How does Acme's guarantee compare with that of Forge?", ['Acme', 'Forge']],
  ['Does Acme use the same steel as Forge?', ['Acme', 'Forge']],
  ['Is the Saw pricier than Acme?', ['Acme']],
  ['terms at Forge vs Acme', ['Forge', 'Acme']],
])('in “%s” makers stand for what they made', (text, sides) => {
  expect(sidesOf(text)).toEqual(sides)
})

test.each([
  'Which parts did Acme and Bolt & Co give to the Saw?',
  'Who forged the Saw: was that Acme or Bolt & Co?',
  'Did Acme and Forge sign a deal?',
  'Do Acme and Forge own shares in it?',
  'Does the Saw run on Acme or Forge boards?',
  'Do Forge and the Anvil differ?',
  'What does Acme charge? Does Forge charge too?',
])('in “%s” they stand for themselves', text => {
  expect(sidesOf(text)).toEqual([])
})

test('sides are looked for only where something sets them side by side, in time that grows with the text alone', () => {
  expect(setsSideBySide('What does Acme charge?')).toBe(false)
  expect(setsSideBySide('What does Acme charge, or Forge?')).toBe(true)
  const begun = performance.now()
  expect(sidesOf(`Acme ${'at the same '.repeat(4000)}Forge?`)).toEqual([])
  expect(performance.now() - begun).toBeLessThan(500)
})

test.each([
  ['What does Acme charge?', true],
  ['Is Acme going to drop its old API?', true],
  ['and how does Acme name its models?', true],
  ['Does Acme own it?', false],
  ['Did Acme buy the company?', false],
  ['Which cards of Acme does one need?', false],
  ["Does Acme's API work?", false],
])('in “%s” the maker is asked of: %s', (text, isAsked) => {
  const start = text.indexOf('Acme')
  expect(isMakerAskedOf(text, start, start + 'Acme'.length)).toBe(isAsked)
})
