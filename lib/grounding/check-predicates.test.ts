import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const nebius = {
  text: 'Nebius went public in 2011, was delisted in 2023 and returned to Nasdaq in October 2024.',
  entryNames: ['Nebius'],
}
const lambda = { text: 'Lambda was bought by Crusoe, with 5,000 GPUs.', entryNames: ['Lambda'] }
const sellers = { text: 'Lambda sells servers in Oslo and rents GPUs in Texas.', entryNames: ['Lambda'] }
const series = {
  text: 'Baseten raised $150 million in a round led by Bond, and Conviction also took part.',
  entryNames: ['Baseten'],
}
const city = { text: 'Ada is a city in Oslo county, with 24,000 inhabitants.', entryNames: ['Ada'] }
const pair = { text: 'Ada trains and serves models in Oslo.', entryNames: ['Ada'] }

test.each([
  ['Nebius went public in 2023.', nebius],
  ['Nebius returned to Nasdaq in 2011.', nebius],
  ['In 2011, Nebius was delisted.', nebius],
  ['Lambda has 5,000 GPUs.', lambda],
  ['Lambda sells servers in Texas.', sellers],
  ['Baseten raised $150 million in a round led by Conviction.', series],
])('“%s” tells a phrase with another verb than its own', (sentence, claim) => {
  expect(judgeSentence(sentence, [claim]).verdict).toBe('withheld')
})

test.each([
  ['Nebius was delisted in 2023.', nebius],
  ['In 2011, Nebius went public.', nebius],
  ['Lambda rents GPUs in Texas.', sellers],
  ['Ada has 24,000 inhabitants.', city],
  ['Ada trains models in Oslo.', pair],
])('“%s” tells each phrase with its verb', (sentence, claim) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [claim]).verdict)
})
