import { expect, test } from 'vitest'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { toWiki } from '../../bench/eval/squad-wiki.ts'
import { claimMatch } from '../answer/choose/claim-match.fixture.ts'
import { readRunningText } from './read-running-text.ts'

const question = 'Who built the lighthouse of Skerry?'
const sentences = [
  'The lighthouse of Skerry was painted by Joan Eardley in 1943.',
  'The lighthouse of Skerry was built by Alan Stevenson in 1843.',
  'The lighthouse of Skerry burnt whale oil.',
  'The lighthouse of Skerry has a keeper.',
]
const matches = sentences.map((text, i) =>
  claimMatch(`skerry/p0-${i}`, text, { score: 9 - i / 10, confidence: 1, isFiled: false }),
)

test('of sentences that share the words, the one that answers comes first and is surer', async () => {
  const read = await readRunningText(question, matches)
  expect(read.map(({ profile }) => profile.claim.id)[0]).toBe('skerry/p0-1')
  const confidence = (id: string) => read.find(({ profile }) => profile.claim.id === id)?.confidence ?? 0
  expect(confidence('skerry/p0-1')).toBeGreaterThan(confidence('skerry/p0-0'))
  expect(confidence('skerry/p0-1')).toBeGreaterThan(0)
})

test('what comes behind those that are read stays behind', async () => {
  const read = await readRunningText(question, matches)
  expect(read.at(-1)?.profile.claim.id).toBe('skerry/p0-3')
})

test('filed claims stay as they are', async () => {
  const filed = matches.map(match => ({ ...match, isFiled: true }))
  expect(await readRunningText(question, filed)).toEqual(filed)
})

test('asked of running text, what only shares the words is no answer', async () => {
  const context = sentences.concat('Gulls nest on its cliffs.', 'A storm broke its lantern.').join(' ')
  const db = await fillWiki(toWiki({ data: [{ title: 'Skerry', paragraphs: [{ context, qas: [] }] }] }))
  const told = await ask(db, 'skerry-0', question)
  expect(told.answer.abstained).toBe(false)
  expect(told.answer.sentences[0]?.text).toContain('Alan Stevenson')
  const { answer } = await ask(db, 'skerry-0', 'Who bought the lighthouse?')
  expect(answer.abstained).toBe(true)
})
