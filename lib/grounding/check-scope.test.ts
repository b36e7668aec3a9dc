import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const largest = {
  text: 'Cerebras is the largest provider of wafer-scale chips in Norway.',
  entryNames: ['Cerebras'],
}
const staff = { text: 'Employees of Lambda own 12% of the company.', entryNames: ['Lambda'] }
const opening = { text: 'On dedicated deployments, Ada serves LoRA models.', entryNames: ['Ada'] }
const tests = { text: "A B200 is twice as fast as an H100 in Modal's tests.", entryNames: ['Modal'] }
const free = { text: 'Nscale offers free egress to customers in Norway.', entryNames: ['Nscale'] }
const rows = {
  text: 'Ada recommends 24 GB of memory for a small model and 80 GB for a large one.',
  entryNames: ['Ada'],
}
const cut = { text: 'Ada cut its price for Llama 3.3 by half in June 2025.', entryNames: ['Ada'] }
const models = { text: "Of Novita's 60 models, 12 accept images.", entryNames: ['Novita'] }

test.each([
  ['Cerebras is the largest provider of wafer-scale chips.', largest],
  ['Cerebras is the largest provider of chips in Norway.', largest],
  ['Employees of Lambda own the company.', staff],
  ['Ada serves LoRA models.', opening],
  ['A B200 is twice as fast as an H100.', tests],
  ['Nscale offers free egress.', free],
  ['Ada recommends 24 GB of memory.', rows],
  ['Ada cut its price by half in June 2025.', cut],
  ["Novita's models accept images.", models],
])('“%s” says of more than its claim does', (sentence, claim) => {
  expect(judgeSentence(sentence, [claim]).verdict).toBe('withheld')
})

const gpt = {
  text: "GPT models can be reached on Amazon Bedrock with OpenAI's own Python client.",
  entryNames: ['GPT', 'gpt-oss'],
}

test('a member of a family is not another name of it', () => {
  const sentence = "OpenAI's gpt-oss models can be reached on Amazon Bedrock with OpenAI's own Python client."
  expect(judgeSentence(sentence, [gpt]).verdict).toBe('withheld')
})

test.each([
  ['Cerebras is a provider of wafer-scale chips in Norway.', largest],
  ['Ada serves LoRA models on dedicated deployments.', opening],
  ['Ada recommends 24 GB of memory for a small model.', rows],
  ['Ada cut its price for Llama 3.3 by half.', cut],
])('“%s” says no more than its claim', (sentence, claim) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [claim]).verdict)
})
