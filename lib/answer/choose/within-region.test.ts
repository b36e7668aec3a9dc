import { expect, test } from 'vitest'
import { readRegion } from '../understand/read-region.ts'
import { claimMatch, idsOf } from './claim-match.fixture.ts'
import { isWithinRegion, ofTheRegion, whereEachIs } from './within-region.ts'

const regionOf = (text: string) => {
  const region = readRegion({ text, named: [] })
  if (!region) throw new Error(`No region is asked for by “${text}”.`)
  return region
}

test.each([
  ['Who has sites in Texas?', 'It lists Iceland, Houston and Norway.', true],
  ['Who has sites in Texas?', 'It lists Iceland and Norway.', false],
  ['Who has sites in Houston?', 'It builds in Texas.', false],
  ['Who has sites in Europe?', 'It has zones in the US and Spain.', true],
  ['Who has sites outside the US?', 'It has zones in the US and Spain.', true],
  ['Who has sites outside the US?', 'It has zones in Texas and Virginia.', false],
  // What holds the region is not beyond it.
  ['Who has sites outside the US?', 'It builds in North America.', false],
  ['Who has sites outside the US?', 'Its GPUs stand in 138 countries.', true],
  ['Who has sites in Europe?', 'Its GPUs stand in 138 countries.', false],
  ['Who has sites in the US?', 'It pays US-dollar rates.', false],
  ['Who has sites in Michigan?', 'Acme’s Michigan campus broke ground.', true],
  ['Who has sites in Greece?', 'Gensyn’s Delphi is a market.', false],
  ['Who has sites in Turkey?', 'It served turkey at the party.', false],
])('“%s” is met by “%s”: %s', (question, text, isMet) => {
  expect(isWithinRegion(text, regionOf(question))).toBe(isMet)
})

const swedish = claimMatch('a/overview-1', 'A is a Swedish cloud.')
const texan = claimMatch('b/overview-1', 'B is a Denver company.')
const inNorway = claimMatch('b/supply-1', 'B has a site in Norway.', { score: 2 })
const nowhere = claimMatch('c/overview-1', 'C is a cloud.')
const inSpain = claimMatch('c/supply-1', 'C has a site in Spain.', { score: 1 })
const all = [swedish, texan, inNorway, nowhere, inSpain]

test('where what is from there is asked for, what says where an entry is at home counts', () => {
  const based = claimMatch('d/supply-1', 'D, a Paris-based company, sells time.')
  expect(idsOf(ofTheRegion([...all, based], regionOf('Which are European?')))).toEqual([
    'a/overview-1',
    'd/supply-1',
  ])
  expect(idsOf(ofTheRegion(all, regionOf('Which are in Europe?')))).toEqual([
    'a/overview-1',
    'b/supply-1',
    'c/supply-1',
  ])
})

test('of each entry that is told which says of something that it is there, and its home where that is asked for', () => {
  const left = claimMatch('d/supply-1', 'D withdrew from Spain.', { score: 9 })
  const alsoThere = claimMatch('a/supply-1', 'A has a site in Spain.', { score: 9 })
  const toldOf = (question: string) => {
    const region = regionOf(question)
    return idsOf([...whereEachIs(ofTheRegion([...all, left, alsoThere], region), region).values()])
  }
  expect(toldOf('Which are in Europe?').toSorted()).toEqual(['a/supply-1', 'b/supply-1', 'c/supply-1'])
  expect(toldOf('Which are European?').toSorted()).toEqual(['a/overview-1'])
})

test('every country lies in its part of the world, and towns in theirs', () => {
  const isIn = (region: string, text: string) => isWithinRegion(text, regionOf(`Who has sites in ${region}?`))
  for (const [region, place] of [
    ['Asia', 'Tokyo'],
    ['Asia', 'Taiwan'],
    ['Europe', 'London'],
    ['Europe', 'Warsaw'],
    ['the European Union', 'Poland'],
    ['Africa', 'Nairobi'],
    ['South America', 'Lima'],
    ['Latin America', 'Mexico'],
    ['North America', 'Toronto'],
    ['the Middle East', 'Dubai'],
    ['Scandinavia', 'Finland'],
  ] as const)
    expect([region, place, isIn(region, `It has a site in ${place}.`)]).toEqual([region, place, true])
  expect(isIn('the European Union', 'It has a site in London.')).toBe(false)
  expect(isIn('Europe', 'It has a site in Tokyo.')).toBe(false)
})

test('a worldwide claim lies outside of a region only where it names no place', () => {
  const outside = regionOf('Who has sites outside Asia?')
  expect(isWithinRegion('Its machines stand around the world.', outside)).toBe(true)
  expect(isWithinRegion('It is in 138 countries, first in Japan.', outside)).toBe(false)
})
