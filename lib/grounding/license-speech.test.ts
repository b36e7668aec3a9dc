import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['Ada said in May 2026 that prices fell by half.', 'Prices fell by half, Ada said in May 2026.'],
  ['Prices fell by half, according to Ada.', 'Ada says that prices fell by half.'],
  ['Ada says that prices fell by half.', 'According to Ada, prices fell by half.'],
  ['A site closed, according to a March 2026 report.', 'A March 2026 report says that a site closed.'],
])('%s bears out: %s', (claim, sentence) => {
  expect(judgeSentence(sentence, [{ text: claim }])).toMatchObject({ verdict: 'checked', reason: null })
})

test.each([
  ['Ada says that Bob raised prices.', 'Bob says that Ada raised prices.'],
  ['Ada says that Bob raised prices.', 'According to Bob, Ada raised prices.'],
  ['Prices fell by half, according to Ada.', 'Prices fell by half.'],
  ['Ada said in May 2026 that prices fell by half.', 'Prices fell by half in May 2026.'],
  ['Prices fell by half, according to Ada.', 'Ada denies that prices fell by half.'],
])('%s does not bear out: %s', (claim, sentence) => {
  expect(['withheld', 'middle']).toContain(judgeSentence(sentence, [{ text: claim }]).verdict)
})
