import { expect, test } from 'vitest'
import { readAnswers } from './read-answers.ts'

const question = 'Who built the lighthouse of Skerry?'
const texts = [
  'The lighthouse of Skerry was built by Alan Stevenson in 1843.',
  'The lighthouse of Skerry was painted by Joan Eardley in 1943.',
  'Gulls nest on the cliffs.',
]

test('a sentence that answers is told from one that shares its words, and from any other', async () => {
  const [answers = 0, shares = 0, other = 0] = await readAnswers(question, texts)
  expect(answers).toBeGreaterThan(shares)
  expect(shares).toBeGreaterThan(other)
  expect(other).toBeLessThan(0)
})

test('what is said of a sentence does not depend on those read with it, before it or meanwhile', async () => {
  const all = await readAnswers(question, texts)
  const each = await Promise.all(texts.map(text => readAnswers(question, [text])))
  expect(each.flat()).toEqual(all)
})

test('what is longer than it reads is read as far as that', async () => {
  const [whole] = await readAnswers(question, [`${texts[0]} ${'It was a long way off. '.repeat(400)}`])
  expect(whole).toBeTypeOf('number')
  expect(Number.isFinite(whole)).toBe(true)
})

test('nor does a long question leave no text to read', async () => {
  const long = `${question} ${'I have wondered about it for years. '.repeat(60)}`
  const [answers = 0, , other = 0] = await readAnswers(long, texts)
  expect(answers).toBeGreaterThan(other + 1)
})

test('of no text nothing is said', async () => {
  expect(await readAnswers(question, [])).toEqual([])
})
