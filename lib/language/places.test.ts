import { expect, test } from 'vitest'
import { findPlaces, liesWithin } from './places.ts'

const namesIn = (text: string) => findPlaces(text).map(({ start, end }) => text.slice(start, end))
const isIn = (name: string, region: string) => {
  const [place] = findPlaces(name)
  const [around] = findPlaces(region)
  return place && around && liesWithin(place.place, around.place)
}

test.each([
  ['a London firm with sites in Abu Dhabi and Iceland', ['London', 'Abu Dhabi', 'Iceland']],
  ['Saudi data centers, a French company', ['Saudi', 'French']],
  ['none of these names a place', []],
])('“%s” names %o', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test('the longest name is the one, whatever stands between its words', () => {
  expect(namesIn('New York City and New  Mexico')).toEqual(['New York City', 'New  Mexico'])
  expect(isIn('New Mexico', 'Mexico')).toBe(false)
})

test('“US” is a place and “us” none, and small letters do for longer names', () => {
  expect(namesIn('the US told us')).toEqual(['US'])
  expect(namesIn('sites in texas')).toEqual(['texas'])
})

test('a stop at a sentence’s end is no part of a name, and those of initials are', () => {
  expect(namesIn('It is in Texas. It is in New York.')).toEqual(['Texas', 'New York'])
  expect(namesIn('The U.S. has it')).toEqual(['U.S.'])
})

test('what is said of a place is that place, by any of its names', () => {
  expect(isIn('Swedish', 'Sweden')).toBe(true)
  expect(isIn('Sweden', 'Swedish')).toBe(true)
  expect(isIn('U.S.', 'United States')).toBe(true)
})

test.each([
  ['Houston', 'Texas'],
  ['Houston', 'US'],
  ['Houston', 'North America'],
  ['Paris', 'European Union'],
  ['Stockholm', 'Scandinavia'],
  ['Abu Dhabi', 'Middle East'],
  // What lies in several lies in each.
  ['Turkey', 'Europe'],
  ['Turkey', 'Asia'],
  ['Egypt', 'Africa'],
  ['Egypt', 'Middle East'],
])('%s lies in %s, and not the other way round', (name, region) => {
  expect(isIn(name, region)).toBe(true)
  expect(isIn(region, name)).toBe(false)
})

test.each([
  ['Houston', 'Europe'],
  ['London', 'France'],
  ['Texas', 'Houston'],
])('%s does not lie in %s', (name, region) => {
  expect(isIn(name, region)).toBe(false)
})
