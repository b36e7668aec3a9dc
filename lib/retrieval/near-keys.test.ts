import { expect, test } from 'vitest'
import { editsOf } from './edit-distance.ts'
import { NearKeys } from './near-keys.ts'

const keysNear = (typed: string, ...keys: string[]) => {
  const near = new NearKeys()
  for (const [number, key] of keys.entries()) near.add(key, number)
  return near.find(typed).map(number => keys[number])
}

test.each([
  ['lamda', 'lambda'],
  ['coreweve', 'coreweave'],
  ['corewaeve', 'coreweave'],
  ['oreweave', 'coreweave'],
  ['ocreweave', 'coreweave'],
  ['goreweave', 'coreweave'],
  ['mistrsl', 'mistral'],
])('%s is near to %s', (typed, key) => {
  expect(keysNear(typed, key, 'prime', 'stargate')).toEqual([key])
})

test.each([
  ['lambda', 'mamba'],
  ['grok', 'groq'],
  ['llama', 'ollamas'],
  ['crusade', 'crusoe'],
])('%s is not near to %s', (typed, key) => {
  expect(keysNear(typed, key)).toEqual([])
})

test('finds all that are within the edits and share a letter at the start, and nothing else', () => {
  const letters = 'abc'
  const keys = Array.from({ length: 3 ** 7 }, (_, n) =>
    Array.from({ length: 7 }, (_, i) => letters[Math.floor(n / 3 ** i) % 3]).join(''),
  )
  const typed = 'abcabca'
  const expected = keys.filter(
    key => (key[0] === typed[0] || key[1] === typed[0] || key[1] === typed[1]) && editsOf(typed)(key, 1),
  )
  expect(expected.length).toBeGreaterThan(10)
  expect(keysNear(typed, ...keys).sort()).toEqual(expected.sort())
})

test('tells at once of a word that is like no key in length and first letters', () => {
  const near = new NearKeys()
  near.add('coreweave', 0)
  const alike = ['coreweve', 'oreweave', 'ocreweave'].map(typed => near.hasLike(typed))
  expect(alike).toEqual([true, true, true])
  const unlike = ['core', 'ultracoreweave', 'stargate'].map(typed => near.hasLike(typed))
  expect(unlike).toEqual([false, false, false])
})
