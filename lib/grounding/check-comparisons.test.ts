import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const cost = {
  text: 'Mistral Small costs less than Mistral Medium, which costs $2 per million tokens.',
  entryNames: ['Mistral'],
}
const speed = { text: "A B200 is as fast as an MI355X on Modal's cloud.", entryNames: ['Modal'] }
const version = {
  text: 'The second version of TOPLOC, unlike the first, checks every layer.',
  entryNames: ['TOPLOC'],
}
const tests = { text: "Ada's tests put Large 3 ahead of GPT-5 on coding.", entryNames: ['Ada'] }

test.each([
  ['Mistral Small costs less.', cost],
  ["A B200 is fast on Modal's cloud.", speed],
  ['The second version of TOPLOC, like the first, checks every layer.', version],
  ["Ada's tests put GPT-5 ahead of Large 3 on coding.", tests],
])('“%s” loses or turns what is compared', (sentence, claim) => {
  expect(judgeSentence(sentence, [claim]).verdict).toBe('withheld')
})

test.each([
  ['Mistral Small costs less than Mistral Medium.', cost],
  ['The second version of TOPLOC checks every layer.', version],
])('“%s” keeps what is compared', (sentence, claim) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [claim]).verdict)
})
