import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { readAmongOpen } from './among-open.ts'

test.each([
  ['Which open-weight model is the biggest?', 'Which model is the biggest?'],
  ['What is the cheapest open source provider?', 'What is the cheapest provider?'],
  ['Which engine is the most open source?', null],
  ['Which open-weight models read images?', null],
])('“%s” ranks those that are open by “%s”', (text, bare) => {
  expect(readAmongOpen(text)).toEqual({ text: bare ?? text, isAmongOpen: bare !== null })
})

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['mistral', 'Which open-weight model is the biggest?', 'qwen/architecture-2'],
  ['gpt', 'Which open-weight model is the biggest?', 'qwen/architecture-2'],
  ['qwen', 'Which open source model has the longest context?', 'llama/limits-1'],
])('on %s, “%s” begins with %s, and tells of nothing proprietary', async (entry, question, first) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.citations).toEqual([first])
  expect(answer.coverage.cited).not.toContain('claude')
  expect(answer.coverage.cited).not.toContain('gpt')
})
