import { expect, test } from 'vitest'
import { readQuestions } from './read-questions.ts'
import { readSeeds } from './read-seeds.ts'

test('no claim and no trait is found by a question that answers are measured on', () => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
  const measured = new Set(
    readQuestions('bench/questions').flatMap(({ turns }) => turns.map(({ question }) => plain(question))),
  )
  const { claims, layers } = readSeeds('seeds')
  const traits = layers.flatMap(({ traits = [] }) => traits.map(({ slug, asks }) => ({ id: slug, asks })))
  const asks = [...claims, ...traits].flatMap(({ id, asks: all }) => all.map(ask => ({ id, ask })))
  expect(asks.length).toBeGreaterThan(1_000)
  expect(asks.filter(({ ask }) => measured.has(plain(ask)))).toEqual([])
})
