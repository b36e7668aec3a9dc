import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const sales = { text: 'Akash makes $2 billion in sales a year.', entryNames: ['Akash'] }
const fee = { text: 'Akash charges $9 for a node of eight GPUs per hour.', entryNames: ['Akash'] }
const budget = { text: 'Akash has an annual budget of $30 million.', entryNames: ['Akash'] }
const emission = { text: 'Subnet 9 emits 120 TAO to its miners daily.', entryNames: ['Subnet 9'] }
const listing = { text: 'Akash made $2 billion in sales a year after its listing.', entryNames: ['Akash'] }

test.each([
  ['Akash makes $2 billion in sales.', sales],
  ['Akash charges $9 for a node of eight GPUs.', fee],
  ['Akash has a budget of $30 million.', budget],
  ['Subnet 9 emits 120 TAO to its miners.', emission],
])('“%s” leaves out what the number is told for', (sentence, claim) => {
  expect(judgeSentence(sentence, [claim])).toMatchObject({ verdict: 'withheld', reason: 'unit' })
})

test.each([
  ['Akash makes $2 billion a year in sales.', sales],
  ['Akash makes sales.', sales],
  ['Akash has an annual budget.', budget],
  ['Akash made $2 billion in sales.', listing],
])('“%s” says no more than its claim', (sentence, claim) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [claim]).verdict)
})
