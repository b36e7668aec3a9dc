import { expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))

test.each([
  ['mistral', 'Are OLMo 3, Gemma 4 and Mistral Large 3 under the same terms?', 'openness'],
  ['groq', 'Groq vs Fireworks: how am I billed?', 'pricing'],
])('on %s, each side of “%s” answers the same question', async (entry, question, facet) => {
  const { answer } = await ask(db, entry, question)
  expect(answer.table?.rows.map(row => row.facet)).toEqual([facet])
})

test('what one side alone speaks of leaves the other its claims', async () => {
  const question = 'How many parameters are active in gpt-oss-120b and in Mistral Large 3?'
  const { answer } = await ask(db, 'gpt', question)
  expect(Object.keys(answer.claims)).toEqual(['gpt/architecture-1', 'mistral/architecture-1'])
})

test('what one side alone has is told of that side alone', async () => {
  const { answer } = await ask(db, 'crusoe', 'How much is an MI300X at Crusoe and Lambda?')
  expect(Object.keys(answer.claims)).toEqual(['crusoe/pricing-1'])
})

test('sides of which none speaks of what is asked are not told', async () => {
  expect((await ask(db, 'lambda', 'How many employees do Lambda and Crusoe have?')).answer.abstained).toBe(
    true,
  )
})

test('of each side the claim is told that states the trait asked for', async () => {
  const { answer } = await ask(db, 'io-net', 'Must suppliers pledge coins at io.net and at Hyperbolic?')
  expect(Object.keys(answer.claims)).toEqual(['io-net/incentives-3', 'hyperbolic/incentives-2'])
})

test('sides that state other things than the trait asked for are not told', async () => {
  const { answer } = await ask(db, 'lambda', 'Do Lambda and Stargate catch suppliers who cheat?')
  expect(answer.abstained).toBe(true)
})

test('a word that only begins the sentence brings in no entry', async () => {
  const { answer } = await ask(db, 'akash-network', 'Compared with io.net, what does it charge?')
  expect(answer.table?.columns.toSorted()).toEqual(['akash-network', 'io-net'])
})

test.each([
  ['stargate', 'How long after Stargate was unveiled did Humain come along?', ['stargate', 'humain']],
  ['gensyn', 'Does Gensyn check what was computed, and does Prime Intellect?', ['gensyn', 'prime-intellect']],
  ['humain', 'whose is Humain, and whose is G42?', ['g42', 'humain']],
  ['groq', 'How complete is the OpenAI API on Groq, how complete on Ollama?', ['groq', 'ollama']],
  ['llama-cpp', 'how does ollama use the gpu of a mac and how does llama.cpp', ['llama-cpp', 'ollama']],
  ['sglang', 'Is vLLM under the same terms as this one?', ['sglang', 'vllm']],
  ['deepseek', 'Does Mistral Large 3 have more parameters than V3 here?', ['deepseek', 'mistral']],
  ['tensorrt-llm', 'what came out earlier, TensorRT-LLM or vLLM?', ['tensorrt-llm', 'vllm']],
  ['mistral', 'Does Meta use the same licence as Mistral?', ['llama', 'mistral']],
  ['gpt', 'Do OpenAI and Anthropic give the same discount for batch jobs?', ['claude', 'gpt']],
])('on %s, “%s” is told of each', async (entry, question, told) => {
  expect((await ask(db, entry, question)).answer.coverage.cited.toSorted()).toEqual(told.toSorted())
})

test('what an entry’s claims say of a name of another layer is told, with no way there', async () => {
  const { answer } = await ask(db, 'groq', 'does it speak the OpenAI API?')
  expect(answer.elsewhere).toBeNull()
  expect(answer.claims).toHaveProperty('groq/interface-1')
})

test('a size tells models of an entry apart, and is no thing that all must speak of', async () => {
  const { answer } = await ask(db, 'gemma', 'Does the 31b take longer documents than OLMo’s 32b?')
  expect(answer.claims).toHaveProperty('gemma/limits-2')
})

test('where nothing but age is asked for, the earliest beginning that is told of counts', async () => {
  const { answer } = await ask(db, 'gensyn', 'older: Prime Intellect or Gensyn?')
  expect(Object.keys(answer.claims).toSorted()).toEqual(['gensyn/history-2', 'prime-intellect/history-1'])
})

test('what an entry does run on answers whether it runs on something else', async () => {
  const question =
    'We own a few racks of AMD MI250. Would TensorRT-LLM or Text Generation Inference run on them?'
  expect(Object.keys((await ask(db, 'tensorrt-llm', question)).answer.claims).toSorted()).toEqual([
    'tensorrt-llm/hardware-1',
    'text-generation-inference/hardware-1',
  ])
})

test.each([
  ['claude', 'Does OpenAI sell a batch discount?', 'gpt'],
  ['gpt', 'what does Anthropic charge for batch jobs?', 'claude'],
])('on %s, “%s” is asked of what the maker made', async (entry, question, told) => {
  expect((await ask(db, entry, question)).answer.coverage.cited).toEqual([told])
})

test('what a reader’s own machine has is what is asked by', async () => {
  const question = 'Our server has only AMD cards. Would TensorRT-LLM or llama.cpp run on it?'
  expect(Object.keys((await ask(db, 'tensorrt-llm', question)).answer.claims).toSorted()).toEqual([
    'llama-cpp/hardware-2',
    'tensorrt-llm/hardware-1',
  ])
})

test('why two differ is said to be untold where no claim gives a reason', async () => {
  const { answer } = await ask(db, 'crusoe', 'Why is Crusoe cheaper than CoreWeave?')
  expect(Object.keys(answer.claims)).toContain('crusoe/pricing-1')
  expect(answer.sentences.at(-1)?.text).toBe('No claim gives a reason for that.')
})
