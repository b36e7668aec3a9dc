import { expect, test } from 'vitest'
import { namesPlace, placeAsked } from './asks-place.ts'

test.each([
  ['Which countries has it built in?', 'country'],
  ['in what country is it made', 'country'],
  ['Which European cities have one?', 'within'],
  ['What is the country’s plan?', null],
  ['Where is it?', null],
  ['Which states are the sites in?', 'within'],
  ['In what state is the network?', null],
  ['Which state-owned fund is behind it?', null],
])('“%s” asks for: %s', (question, kind) => {
  expect(placeAsked(question)).toBe(kind)
})

test.each([
  ['It runs 13 data centers in four regions.', 'country', false],
  ['It lists sites in Iceland, Norway and Virginia.', 'country', true],
  ['It has a hall in the United Arab Emirates.', 'country', true],
  ['Its US customers pay less.', 'country', true],
  ['A hall is planned in Saudi Arabia.', 'within', false],
  ['A hall is planned in Riyadh.', 'within', true],
  ['Its Michigan campus is new.', 'within', true],
  ['It offers Nvidia GPUs from A100 to GB200.', 'within', false],
  ['It has zones in the US and Spain.', 'country', true],
  ['An Nvidia-based data center is planned.', 'within', false],
  ['It builds in New Jersey.', 'country', false],
  ['It builds in New Mexico.', 'within', true],
  ['Its first project abroad, Stargate UAE, is planned.', 'country', true],
  ['It serves the European Union.', 'country', false],
  ['Its US site opened.', 'country', true],
  ['It has seven sites, as told in March 2026.', 'within', false],
] as const)('“%s” names a %s: %s', (text, kind, isNamed) => {
  expect(namesPlace(text, kind)).toBe(isNamed)
})
