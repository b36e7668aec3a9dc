import { describe, expect, test } from 'vitest'
import { ask } from '../../../bench/eval/ask.ts'
import { fillWiki } from '../../../bench/eval/fill-wiki.ts'
import { readSeeds } from '../../../bench/eval/read-seeds.ts'

const db = await fillWiki(readSeeds('seeds'))
const citedBy = async (entry: string, question: string) =>
  Object.keys((await ask(db, entry, question)).answer.claims)

test('of a word with several senses, only claims that answer like the best are told', async () => {
  const cited = await citedBy('io-net', 'which ones got hacked?')
  expect(cited).toContain('bittensor-compute/limits-1')
  expect(cited).toContain('io-net/limits-1')
  expect(cited).not.toContain('humain/limits-1')
})

test('no egress fees are those that a claim denies, not every price without a fee', async () => {
  expect(await citedBy('akash-network', 'Which projects have no egress fees?')).toEqual(['lambda/pricing-1'])
})

test('where no claim denies what readers ask who lacks, that is said before those that have it', async () => {
  const textsOf = async (question: string) =>
    (await ask(db, 'vllm', question)).answer.sentences.map(({ text }) => text)
  const [first = '', ...told] = await textsOf("which of them don't offer an OpenAI-compatible API?")
  expect(first).toContain('No claim says so in so many words')
  expect(told.some(text => text.includes('OpenAI'))).toBe(true)
  // Not where they ask who has it, nor where the denial is of something else.
  expect((await textsOf('which of them run on AMD?'))[0]).toContain('AMD')
  expect((await textsOf('I have no Nvidia card, which of them run on AMD?'))[0]).toContain('AMD')
})

test.each(['aren’t', "aren't", 'arent', 'are not'])(
  'which %s open source is told by how entries are filed',
  async not => {
    const cited = await citedBy('vllm', `which of them ${not} open source?`)
    expect(cited).not.toContain('vllm/openness-1')
    // What is open beside it tells nothing of what is not: what it is tells then.
    expect(cited).toContain('groq/overview-1')
  },
)

test.each(['newest model?', 'Which model is the most recent?', 'who put out the latest model?'])(
  '“%s” sets side by side the latest release of each family, the latest first',
  async question => {
    const { answer } = await ask(db, 'olmo', question)
    expect(answer.sentences[0]?.text).toContain('29 September 2026')
    expect(answer.coverage.cited).toHaveLength(8)
    expect(answer.claims).toHaveProperty('olmo/history-1')
  },
)

test('what nobody is said to be good for is no ground to set any side by side', async () => {
  expect((await ask(db, 'mistral', 'which is best for german')).answer.abstained).toBe(true)
  expect(await citedBy('vllm', 'which is best for a Mac')).toContain('ollama/hardware-2')
})

describe('those of whom a claim says so in other words', () => {
  const { layers, ...rest } = readSeeds('seeds')
  const bare = fillWiki({ ...rest, layers: layers.map(layer => ({ ...layer, traits: [] })) })
  const citedByBare = async (entry: string, question: string) =>
    Object.keys((await ask(await bare, entry, question)).answer.claims)

  test.each([['humain', 'whose plans go past 5 GW by 2030', 'stargate/supply-2']])(
    'on the page of %s, “%s” are found by a trait',
    async (entry, question, claim) => {
      expect(await citedBy(entry, question)).toContain(claim)
      expect(await citedByBare(entry, question)).not.toContain(claim)
    },
  )

  test('are not told where the words stand in claims on something else', async () => {
    const question = 'any of them that run at home on a mac mini?'
    expect(await citedBy('groq', question)).toEqual(['llama-cpp/hardware-1', 'ollama/hardware-2'])
  })

  test('leave out what is like the question where others plainly state what it asks for', async () => {
    expect(await citedBy('vllm', 'which of these run on a mac')).not.toContain('tensorrt-llm/hardware-1')
  })

  test('are found by one trait alone where its question is nearly asked, and as without it by any other', async () => {
    const trait = { slug: 'once-miners', name: 'Mined coins', asks: ['who of them mined bitcoin before'] }
    const claims = ['coreweave/history-1', 'crusoe/history-1']
    const few = await fillWiki({
      ...rest,
      layers: layers.map(layer => ({
        ...layer,
        traits: layer.slug === 'infrastructure' ? [{ ...trait, claims }] : [],
      })),
    })
    const citedByFew = async (question: string) =>
      Object.keys((await ask(few, 'lambda', question)).answer.claims)
    expect(await citedByFew('who of them mined bitcoins before?')).toContain('coreweave/history-1')
    const other = 'Which of them publish a price for an H100?'
    expect(await citedByFew(other)).toEqual(await citedByBare('lambda', other))
  })

  test('are found by the words of claims in a layer without traits', async () => {
    const question = 'Which of them publish a price for an H100?'
    expect(await citedByBare('akash-network', question)).toContain('lambda/pricing-1')
  })
})

test('an entry of another layer is the subject, unless a trait of these is asked for by its name', async () => {
  const elsewhere = async (question: string) => (await ask(db, 'vllm', question)).answer.elsewhere?.entry
  expect(await elsewhere('which of these take calls made for the Claude API?')).toBeUndefined()
  expect(await elsewhere('Which of the models does Claude itself sell at the lowest price?')).toBe('claude')
  expect(await elsewhere('What does an H100 cost at Lambda?')).toBe('lambda')
})

test('where more bear on it than fit, those that bear best are told', async () => {
  const question = 'dont want to talk to a salesperson, where can i just sign up and go'
  expect(await citedBy('coreweave', question)).toContain('voltage-park/adoption-1')
})

test('what is asked for besides something else is told of whoever has it', async () => {
  expect(await citedBy('crusoe', 'anyone here using AMD chips and not just Nvidia?')).toContain(
    'humain/supply-4',
  )
})

test('of what is cheapest the price is told, and not a share that is taken off', async () => {
  expect(await citedBy('olmo', 'Whose API costs the least of all?')).toContain('gpt/pricing-2')
})

test('what is open beside it tells nothing of what is proprietary', async () => {
  expect(await citedBy('gensyn', 'Which of these are proprietary?')).not.toContain('g42/openness-1')
})

test('a name of another layer alone asks of its own page', async () => {
  const { answer } = await ask(db, 'sglang', 'and Mistral?')
  expect(answer.elsewhere?.entry).toBe('mistral')
})

test('a claim that states no amount within the bound tells of another', async () => {
  const told = await citedBy('g42', 'Which of them have more than 2 gigawatts?')
  expect(told).toContain('crusoe/supply-3')
  expect(told).not.toContain('lambda/supply-2')
})

test.each([
  ['vllm', 'which are made by NVIDIA?', ['tensorrt-llm/overview-1']],
  ['qwen', 'which are made by Google?', ['gemma/overview-1']],
])('on the page of %s, “%s” is told by what says whose it is', async (entry, question, claims) => {
  expect(await citedBy(entry, question)).toEqual(claims)
})

test.each([
  ['qwen', 'which are European?', ['mistral/overview-1']],
  ['lambda', 'which are based in the Middle East?', ['g42/overview-1', 'humain/overview-1']],
  ['lambda', 'Which have sites in Scandinavia?', ['crusoe/supply-1']],
])(
  'on the page of %s, “%s” is told by what lies there, by whatever name',
  async (entry, question, claims) => {
    expect((await citedBy(entry, question)).toSorted()).toEqual(claims)
  },
)

test('what lies outside is told of those who have something there, and of whom it says nothing of the rest', async () => {
  const { answer } = await ask(db, 'lambda', 'Which have sites outside the US?')
  expect(Object.keys(answer.claims)).toContain('crusoe/supply-1')
  expect(Object.keys(answer.claims)).not.toContain('voltage-park/supply-1')
  expect(answer.sentences.at(-1)?.text).toMatch(/^For the other \d+ the wiki has no claim that says so\.$/)
})

test('a place before the question narrows nothing', async () => {
  const question = 'Who has machines in Europe?'
  const cited = await citedBy('lambda', question)
  expect(cited).toContain('coreweave/supply-2')
  expect(await citedBy('lambda', `We are in Ghent. ${question}`)).toEqual(cited)
})

test('who raised more than a billion is told of money, and of none who raised less', async () => {
  const cited = await citedBy('akash-network', 'which raised more than a billion?')
  expect(cited).toContain('lambda/governance-1')
  expect(cited).toContain('crusoe/governance-1')
  expect(cited).not.toContain('lambda/history-1')
})

test('why many did something is asked of what was told of them: once, and said to be untold where no claim gives a reason', async () => {
  const textsOf = async (entry: string, question: string) =>
    (await ask(db, entry, question)).answer.sentences.map(({ text }) => text)
  const untold = await textsOf('vllm', 'Which engine is in maintenance mode, and why?')
  expect(untold.filter(text => text.includes('maintenance mode since'))).toHaveLength(1)
  expect(untold.at(-1)).toBe('No claim gives a reason for that.')
  const explained = await textsOf('crusoe', 'Which providers paused a campus, and why?')
  expect(explained.some(text => text.includes('concerned about cost'))).toBe(true)
  expect(explained).not.toContain('No claim gives a reason for that.')
  expect(new Set(explained).size).toBe(explained.length)
})

test('what several questions ask of one entry of another layer leads there once', async () => {
  const { answer } = await ask(db, 'vllm', 'Who makes Gemma, and is it ok to use it in an app?')
  expect(answer.sentences.map(({ text }) => text)).toEqual([expect.stringContaining('Gemma has a page')])
})

test('of those that are not told where it was asked who is not so, nothing is said either way', async () => {
  const { answer } = await ask(db, 'gemma', 'Which of these are not a mixture of experts?')
  expect(answer.sentences.at(-1)?.text).toMatch(/^For the other \d it does not say either way\.$/)
})

test('how permissive a licence is ranks by no amount', async () => {
  const { answer } = await ask(db, 'llama', 'Who has the most permissive licence?')
  expect(answer.sentences.map(({ text }) => text)).not.toContain(
    'Not in the same measure, and so not in that order:',
  )
})

test('what a claim lists after one “no” it denies', async () => {
  const { answer } = await ask(db, 'groq', 'Which engines keep no logs of my prompts?')
  expect(answer.sentences[0]?.text).toContain('stores no prompts')
})

test.each([
  ['groq', 'Which of these is owned by Nvidia?', ['tensorrt-llm/overview-1']],
  [
    'crusoe',
    "Which companies aren't based in the US?",
    ['g42/overview-1', 'humain/overview-1', 'indiaai-mission/overview-1'],
  ],
  ['gemma', 'Which model makers are not American?', ['mistral/overview-1']],
])('on %s, “%s” is told by whom it is so', async (entry, question, cited) => {
  expect((await citedBy(entry, question)).toSorted()).toEqual(cited)
})

test('the layer’s own name before the word for entries tells nothing of what is asked', async () => {
  const cited = await citedBy('vllm', 'Which inference engines are open source?')
  expect(cited).toEqual(await citedBy('vllm', 'Which engines are open source?'))
})
