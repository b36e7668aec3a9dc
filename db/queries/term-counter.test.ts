import { expect, test } from 'vitest'
import { TermCounter } from './term-counter.ts'

// A word's terms are its letters, so that one word can have several and several words the same.
const reader = {
  readWords: (text: string) => text.split(' '),
  toTerms: (word: string) => [...word.toLowerCase()],
}

test('counts each claim once for each of its terms, and all claims for the term without letters', () => {
  const counter = new TermCounter(reader)
  expect(counter.count('tools', 'ab B', 1)).toBe('tools#a tools#b')
  expect(counter.count('tools', 'bc', 1)).toBe('tools#b tools#c')
  expect(counter.count('tools', 'a', -1)).toBe('tools#a')
  expect(counter.take()).toEqual([{ layer: 'tools', terms: ['', 'a', 'b', 'c'], claims: [1, 0, 2, 1] }])
  expect(counter.take()).toEqual([])
})

test('gives an unfinished layer once, whole, and layers that take turns in portions', () => {
  const counter = new TermCounter(reader)
  counter.count('tools', 'a', 1)
  expect(counter.take('tools')).toEqual([])
  counter.count('tools', 'a', 1)
  counter.count('parts', 'a', 1)
  expect(counter.take('parts')).toEqual([{ layer: 'tools', terms: ['', 'a'], claims: [2, 2] }])
  counter.count('tools', 'b', 1)
  expect(counter.take()).toEqual([
    { layer: 'parts', terms: ['', 'a'], claims: [1, 1] },
    { layer: 'tools', terms: ['', 'b'], claims: [1, 1] },
  ])
})

test('counts on where so many words were met that they are forgotten', () => {
  const counter = new TermCounter({ readWords: text => text.split(' '), toTerms: word => [word] })
  for (let claim = 0; claim < 2_100; claim += 1) {
    const words = Array.from({ length: 100 }, (_, i) => `w${claim * 100 + i}`)
    counter.count('tools', ['all', ...words].join(' '), 1)
  }
  const taken = counter.take()
  expect(taken.length).toBe(2)
  const sum = (term: string) =>
    taken.reduce((all, { terms, claims }) => all + (claims[terms.indexOf(term)] ?? 0), 0)
  expect([sum(''), sum('all'), sum('w0'), sum('w209999')]).toEqual([2_100, 2_100, 1, 1])
  for (const { terms } of taken) expect(new Set(terms).size).toBe(terms.length)
})
