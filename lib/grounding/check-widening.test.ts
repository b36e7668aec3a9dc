import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const gemma = ['Gemma']

test.each([
  ['Akash takes no protocol fee.', 'Akash takes no fee.', 'omission'],
  ['Gemma accepts all small images.', 'Gemma accepts all images.', 'omission'],
  ['Gemma 4 reached 10 million downloads.', 'Gemma reached 10 million downloads.', 'name'],
  ['Groq serves 10 trillion tokens a day.', 'Groq serves 10 trillion tokens.', 'unit'],
  ['Groq needs 100 million monthly users.', 'Groq needs 100 million users.', 'unit'],
  ['Groq keeps 10% of rental income.', 'Groq keeps 10% of income.', 'omission'],
  ["Gemma's first models used a licence.", "Gemma's models used a licence.", 'scope'],
  [
    'Groq charges $0.15 input and $0.60 output per million tokens.',
    'Groq charges $0.15 per token.',
    'number',
  ],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim, entryNames: [...gemma, 'Akash', 'Groq'] }])
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect([reason, 'unit']).toContain(judged.reason)
})

test.each([
  ['Groq runs small data centers in Norway.', 'Groq runs data centers in Norway.'],
  ['Ada starred and co-starred in three films.', 'Ada starred in three films.'],
  ['Gemma accepts only small fixes.', 'Gemma accepts only fixes.'],
])('%s bears out: %s', (claim, sentence) => {
  expect(['quoted', 'checked']).toContain(judgeSentence(sentence, [{ text: claim }]).verdict)
})
