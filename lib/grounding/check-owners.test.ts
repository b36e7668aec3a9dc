import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const library = {
  text: "Claude's official Python client library is open source under the MIT licence.",
  entryNames: ['Claude'],
}
const clusters = {
  text: "Lambda's 1-Click Clusters of 16 to more than 2,000 GPUs are reserved and invoiced in weekly increments.",
  entryNames: ['Lambda'],
}

test.each([
  ['Claude is open source.', library],
  ['Claude is open source under the MIT licence.', library],
  ['Lambda is reserved and invoiced in weekly increments.', clusters],
])('“%s” is told of the owner alone', (sentence, claim) => {
  expect(judgeSentence(sentence, [claim]).verdict).toBe('withheld')
})

test.each([
  ["Claude's official Python client library is open source.", library],
  ["Claude's Python client library is open source under the MIT licence.", library],
])('“%s” is told of what is owned', (sentence, claim) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [claim]).verdict)
})
