import { expect, test } from 'vitest'
import { namesPlace, placeAsked } from './asks-place.ts'

test.each([
  ['Which countries are its data centers in?', 'country'],
  ['in what country is it made', 'country'],
  ['Which European cities have one?', 'city'],
  ['What is the country’s plan?', null],
  ['Where is it?', null],
  ['Which states are the sites in?', 'city'],
  ['In which state does it build?', 'city'],
  ['Which state-owned fund is behind it?', null],
])('“%s” asks for: %s', (question, kind) => {
  expect(placeAsked(question)).toBe(kind)
})

test.each([
  ['It runs 13 data centers in four regions.', 'country', false],
  ['It lists sites in Iceland, Norway and Virginia.', 'country', true],
  ['It has a hall in the United Arab Emirates.', 'country', true],
  ['Its US customers pay less.', 'country', true],
  ['A hall is planned in Saudi Arabia.', 'city', false],
  ['A hall is planned in Riyadh.', 'city', true],
  ['It has seven sites, as told in March 2026.', 'city', false],
] as const)('“%s” names a %s: %s', (text, kind, isNamed) => {
  expect(namesPlace(text, kind)).toBe(isNamed)
})
