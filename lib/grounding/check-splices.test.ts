import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  [
    'The protocol is mature, while its subnets range from new to live.',
    'The protocol ranges from new to live.',
    'subject',
  ],
  [
    'Ada sold shares at $40; its founders hold ten votes each.',
    'Ada sold shares that hold ten votes each.',
    'subject',
  ],
  ['Ada removed the last code of its engine.', 'Ada removed its engine.', 'omission'],
  ['Ada draws on credit that customers pay in advance.', 'Ada draws on customers in advance.', 'subject'],
  ['Lium is a market whose code is free.', 'Lium is free.', 'subject'],
  ['Crusoe is a Denver company that builds sites.', 'Denver is a company that builds sites.', 'subject'],
  ['Ada started on 3 January 2021 and was halted in May 2021.', 'Ada was halted on 3 January 2021.', 'role'],
  ['Ada sells its cloud but publishes its tools.', 'Ada sells its tools.', 'omission'],
  ['Ada was founded in 2018 and based in Oslo.', 'Ada was founded in Oslo.', 'omission'],
  ['Ada fits on one GPU, and Lium in 16 GB of memory.', 'Ada fits in 16 GB of memory.', 'order'],
  ['Ada lists its GPT-1 weights under MIT.', 'Ada lists its weights under MIT.', 'name'],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim, entryNames: ['Ada', 'Lium', 'Crusoe', 'Protocol'] }])
  expect(judged).toMatchObject({ verdict: 'withheld', reason })
})

test.each([
  ['Crusoe is a Denver company that builds sites.', 'Crusoe builds sites.'],
  ['Gemma is a family of open models.', 'Gemma is open models.'],
  ['Ada started on 3 January 2021 and was halted in May 2021.', 'On 3 January 2021, Ada started.'],
  [
    'Akash is mature, while its subnets range from new to live.',
    'The subnets of Akash range from new to live.',
  ],
  ['Gemma was shot in Rome and Oslo, from May to July 2020.', 'Gemma was shot from May to July 2020.'],
])('%s bears out: %s', (claim, sentence) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [{ text: claim }]).verdict)
})

const folder = join(import.meta.dirname, '../../bench/gate')
test.each(['hand-written-pairs.jsonl', 'hand-written-splices.jsonl', 'hand-written-retold.jsonl'])(
  'nothing false that people wrote of this wiki is shown: %s',
  file => {
    const pairs = readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const shown = pairs.filter(({ claim, evidence, entryNames, label }) => {
      const { verdict } = judgeSentence(claim, [{ text: evidence, entryNames }])
      return label === 'REFUTES' && (verdict === 'quoted' || verdict === 'checked')
    })
    expect(shown.map(({ claim }) => claim)).toEqual([])
    expect(pairs.length).toBeGreaterThan(100)
  },
)
