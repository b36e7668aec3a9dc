import { expect, test } from 'vitest'
import { lexicon } from './follow-up/follow-up.fixture.ts'
import { withoutShouting } from './without-shouting.ts'

test.each([
  ['WHAT DOES LAMBDA CHARGE? AND CRUSOE’S RATES?', 'What does Lambda charge? And Crusoe’s rates?'],
  ['IS IT IN THE US OR DOES IT SELL TO US', 'Is it in the US or does it sell to us'],
  ['What does LAMBDA charge?', 'What does LAMBDA charge?'],
  ['AKT PRICE', 'AKT PRICE'],
])('“%s” is read as “%s”', (message, read) => {
  expect(withoutShouting(message, lexicon)).toBe(read)
})
