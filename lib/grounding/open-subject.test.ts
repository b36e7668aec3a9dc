import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['The film was released on 23 March 2007.', 'Reign Over Me was released in 2017.', 'date'],
  [
    'Kaepernick started as a backup to Alex Smith.',
    'Colin Kaepernick started as a backup to Bo Smith.',
    'name',
  ],
  ['He is the drummer of a band.', 'According to Bloomberg, he is the drummer of a band.', 'name'],
])('%s does not bear out: %s (%s)', (claim, sentence, reason) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBe(reason)
  expect(['withheld', 'middle']).toContain(judged.verdict)
  expect(sentence.includes(judged.span ?? '') || claim.includes(judged.span ?? '')).toBe(true)
})

test.each([
  ['The film was released on 23 March 2007.', 'Reign Over Me was released in 2007.'],
  ['Kaepernick started as a backup to Alex Smith.', 'Colin Kaepernick started as a backup to Alex Smith.'],
  ["In 1986, O'Neal married a tennis player.", "In 1986, Tatum O'Neal married a tennis player."],
  ['Dreamer is a 2005 sports film.', 'Dreamer (2005 film) is a sports film.'],
  ['Timothy Simon Roth is an English actor.', 'Tim Roth is an English actor.'],
  [
    'Harold Macmillan (10 February 1894 - 29 December 1986) was a politician.',
    'Harold Macmillan was born on 10 February 1894.',
  ],
])('%s bears out: %s', (claim, sentence) => {
  const judged = judgeSentence(sentence, [{ text: claim }])
  expect(judged.reason).toBeNull()
  expect(['quoted', 'checked']).toContain(judged.verdict)
})
