import { expect, test } from 'vitest'
import { ask } from '../../bench/eval/ask.ts'
import { fillWiki } from '../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['humain', 'Who is the CEO'],
  ['deepseek', 'who made it'],
  ['crusoe', 'who owns it'],
])('on %s, “%s” is answered by no claim that names nobody so', async (entry, question) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(true)
  expect(answer.sentences[0]?.text).toContain('it names nobody for this')
})

test.each([
  ['lambda', 'Who is the CEO', 'Michel Combes'],
  ['qwen', 'who makes it', 'Alibaba'],
  ['olmo', 'Who makes OLMo anyway?', 'Allen Institute'],
  ['g42', 'who owns it?', 'Sheikh Tahnoon'],
  ['voltage-park', 'who owns it now', 'Lightning AI'],
])('on %s, “%s” is answered by a claim that names %s', async (entry, question, name) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.sentences[0]?.text).toContain(name)
})
