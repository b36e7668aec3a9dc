import { expect, test } from 'vitest'
import { crusoe, lambda } from '../follow-up/follow-up.fixture.ts'
import { versionsOfSides } from './versions-of-sides.ts'

const named = (text: string, ...names: [typeof crusoe, string][]) => ({
  text,
  named: names.map(([entry, name]) => {
    const start = text.indexOf(name)
    return { entry, start, end: start + name.length, isOwnName: true, isCorrected: false }
  }),
})

test('a version belongs to the name before it, also where an alias holds its first half', () => {
  const both = named('Crusoe3.5 or Lambda V4 Pro?', [crusoe, 'Crusoe3'], [lambda, 'Lambda'])
  expect([...versionsOfSides(both)]).toEqual([
    ['crusoe', '3.5'],
    ['lambda', 'V4'],
  ])
})

test('what is counted is no version', () => {
  expect(
    versionsOfSides(named('Has Lambda 8 GB or Crusoe 4 bits?', [lambda, 'Lambda'], [crusoe, 'Crusoe'])).size,
  ).toBe(0)
})
