import { expect, test } from 'vitest'
import { lexicon } from '../follow-up/follow-up.fixture.ts'
import { joinHalves } from './join-halves.ts'
import { splitQuestions } from './split-questions.ts'

const lastOf = (message: string) =>
  joinHalves(
    splitQuestions(message, () => false),
    lexicon,
  ).at(-1)?.text

test.each([
  ['Which city took in Lambda, and which one took in Crusoe?', 'which city took in Crusoe?'],
  ['Which investors back Lambda and which ones back Crusoe?', 'which investors back Crusoe?'],
  [
    'Which open licence does Lambda use, and what one did Crusoe pick?',
    'which open licence did Crusoe pick?',
  ],
  ['What licence does Lambda have and what does Crusoe have?', 'what licence does Crusoe have?'],
  ['Which city is Lambda based in, and which is Crusoe based in?', 'which city is Crusoe based in?'],
  ['Who took in Lambda, and which one took in Crusoe?', 'who took in Crusoe?'],
  ['Which bank lent to Lambda? And which one pays for it now?', 'And which bank pays for it now?'],
])('“%s” asks last “%s”', (message, last) => {
  expect(lastOf(message)).toBe(last)
})

test.each([
  ['Which city took in Lambda, and which one is the cheapest?', 'which one is the cheapest?'],
  ['Which city took in Lambda, and which one is older, Lambda or Crusoe?', undefined],
  ['Who owns Lambda, and which one is Crusoe?', 'which one is Crusoe?'],
  ['What licence does Lambda have and what is Crusoe?', 'what is Crusoe?'],
  ['What licence does Lambda have and what does Crusoe cost?', 'what does Crusoe cost?'],
  ['What does Lambda cost, and which one hosts Crusoe?', 'which one hosts Crusoe?'],
])('“%s” asks of one as it stands', (message, last) => {
  const asked = lastOf(message)
  if (last === undefined) expect(asked).toContain('which one')
  else expect(asked).toBe(last)
})
