import { expect, test } from 'vitest'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { withoutShouting } from './without-shouting.ts'

test.each([
  ['WHAT DOES LAMBDA CHARGE? AND CRUSOE’S RATES?', 'What does Lambda charge? And Crusoe’s rates?'],
  ['IS IT IN THE US OR DOES IT SELL TO US', 'Is it in the US or does it sell to us'],
  ['What does LAMBDA charge?', 'What does LAMBDA charge?'],
  ['AKT PRICE', 'AKT PRICE'],
  ['SOC2, HIPAA, GDPR?', 'SOC2, HIPAA, GDPR?'],
  ['HOW DO I PAY', 'How do i pay'],
  ['MADE BY US, FROM THE US', 'Made by us, from the US'],
  ['İSTANBUL IS NEAR LAMBDA', 'İSTANBUL IS NEAR LAMBDA'],
])('“%s” is read as “%s”', (message, read) => {
  expect(withoutShouting(message, lexicon)).toBe(read)
})
