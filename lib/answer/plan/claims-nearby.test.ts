import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'
import { toWiki } from '../../../bench/eval/squad-wiki.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['vllm', 'Why did vLLM drop the OpenAI API?', 'vllm/interface-1'],
  ['groq', 'How come Groq closed its API?', 'groq/interface-1'],
  ['ollama', 'Why did Ollama stop using llama.cpp?', 'ollama/architecture-1'],
])('on %s, “%s” is refused, and told what the wiki holds nearby', async (entry, question, near) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(true)
  expect(Object.keys(answer.claims)).toEqual([near])
})

test.each(['why is the sky blue', 'Why did Lambda open a bakery in Lisbon?'])(
  'on lambda, “%s” is refused without a claim, as none is near',
  async question => {
    const { answer } = await ask(db, 'lambda', question)
    expect(answer.abstained).toBe(true)
    expect(answer.claims).toEqual({})
  },
)

test.each([
  ['akash-network', 'How many auditors are there?', 'akash-network/verification-1'],
  ['groq', 'How much did Nvidia pay when it bought Groq?', 'groq/governance-1'],
])('on %s, “%s” asks for no reason, and is told what stands nearby too', async (entry, question, near) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.abstained).toBe(true)
  expect(Object.keys(answer.claims)).toEqual([near])
})

test('what all deal in is no matter by itself', async () => {
  const { answer } = await ask(db, 'akash-network', 'How many GPUs are there on Akash in total?')
  expect(answer.abstained).toBe(true)
  expect(answer.claims).toEqual({})
})

test.each(['Who founded Anthropic?', 'What is the capital of Mongolia?'])(
  'on claude, “%s” is refused without a claim: what Claude is tells nothing of it',
  async question => {
    const { answer } = await ask(db, 'claude', question)
    expect(answer.claims).toEqual({})
  },
)

const context =
  'The lighthouse of Skerry was lit in 1843. Its lamp burnt whale oil. A storm broke the lantern in 1901. ' +
  'Keepers lived beside the tower with their families. The tower is built of granite. Gulls nest on the cliffs.'
const text = await fillWiki(toWiki({ data: [{ title: 'Skerry', paragraphs: [{ context, qas: [] }] }] }))

test('in running text the nearest sentences are told beside a refusal, as no answer', async () => {
  const { answer } = await ask(text, 'skerry-0', 'How much did a ticket to the tower cost?')
  expect(answer.abstained).toBe(true)
  expect(answer.sentences[0]?.text).toBe('The wiki does not plainly say. Nearest to it:')
  expect(answer.sentences[1]?.text).toBe('The tower is built of granite.')
})

test('of what the text has nothing of, nothing is told', async () => {
  const { answer } = await ask(text, 'skerry-0', 'What does a ticket to the opera cost?')
  expect(answer.claims).toEqual({})
})

test.each([
  ['bittensor-compute', 'Why was the first network halted?'],
  ['io-net', 'Why did the chief executive resign?'],
])('on %s, what “%s” takes for granted is told as that, and not as the reason', async (entry, question) => {
  const { answer } = await ask(await fillWiki(readSeeds('seeds')), entry, question)
  expect(answer.abstained).toBe(true)
  expect(answer.sentences[0]?.text).toMatch(/^No claim gives a reason for that/)
})

test('a reason asked for beside what it is for is missing by itself: the premise was told', async () => {
  const question = 'When did maintenance mode begin and why?'
  const { answer } = await ask(db, 'text-generation-inference', question)
  expect(answer.sentences.map(({ text, citations }) => citations[0] ?? text)).toEqual([
    'text-generation-inference/maturity-1',
    'No claim gives a reason for that.',
  ])
})
