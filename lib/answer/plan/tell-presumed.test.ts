import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

async function told(entry: string, question: string) {
  const { answer } = await ask(db, entry, question, [])
  return { abstained: answer.abstained, claims: Object.keys(answer.claims) }
}

test.each([
  ['llama-cpp', 'When did Tencent start llama.cpp?', 'llama-cpp/history-1'],
  ['olmo', 'Why does Samsung train OLMo in the open?', 'olmo/overview-1'],
  ['mistral', 'How did Oracle come to own Mistral?', 'mistral/governance-1'],
  ['groq', 'What led Bill Gates to found Groq?', 'groq/history-1'],
])('on %s, “%s” is refused beside who made or owns it', async (entry, question, claim) => {
  expect(await told(entry, question)).toEqual({ abstained: true, claims: [claim] })
})

test('what the wiki tells of the one taken for the owner comes first', async () => {
  const { abstained, claims } = await told('groq', 'How much did Nvidia give when it acquired Groq?')
  expect(abstained).toBe(true)
  expect(claims).toEqual(['groq/governance-1'])
})

test('nothing is added where it was the right one', async () => {
  const { abstained, claims } = await told('gemma', 'Why did Google build Gemma in Zurich?')
  expect(abstained).toBe(true)
  expect(claims).not.toContain('gemma/overview-1')
})

test.each([
  ['g42', 'Why has G42 moved over to Riyadh?', 'g42/overview-1'],
  ['gensyn', 'In which month did Gensyn go out of business?', 'gensyn/maturity-1'],
  ['voltage-park', 'why is it that Voltage Park just has A10s?', 'voltage-park/overview-1'],
  ['crusoe', 'How did Crusoe survive the 2001 dotcom crash?', 'crusoe/overview-1'],
  ['akash-network', 'How did it grow to 9,000 active providers?', 'akash-network/supply-1'],
  ['templar', 'What do its validators pay per week now?', 'templar/maturity-1'],
  ['llama-cpp', 'Why was llama.cpp ported to Go?', 'llama-cpp/overview-1'],
])('on %s, “%s” is refused beside how it is', async (entry, question, claim) => {
  expect(await told(entry, question)).toEqual({ abstained: true, claims: [claim] })
})

test('who came up with something made it', async () => {
  expect(await told('llama-cpp', 'Who came up with llama.cpp?')).toEqual({
    abstained: false,
    claims: ['llama-cpp/history-1'],
  })
})
