import { expect, test } from 'vitest'
import { crusoe, lambda, lexicon } from './follow-up/follow-up.fixture.ts'
import { resolveQuestions } from './resolve-question.ts'

const resolve = (question: string) => {
  const [one] = resolveQuestions(question, [], lexicon)
  return { shape: one?.shape, subjects: one?.subjects }
}

test.each([
  'Is there a fee if I just pay per hour at Lambda?',
  'are there limits on how long it lasts at Lambda?',
])('“%s” asks of the one it names', question => {
  expect(resolve(question)).toEqual({ shape: 'fact', subjects: [lambda] })
})

test.each(['Who else are its clients?', 'and who else lends to it, or buys from it?'])(
  '“%s” asks for more of what the page has',
  question => {
    expect(resolve(question).subjects).toEqual([crusoe])
  },
)

test('who else is like it asks of the others', () => {
  expect(resolve('who else is like it?').subjects).not.toContain(crusoe)
})

test.each(['tell me everything', 'What should I know?', 'give me the whole story please'])(
  '“%s” asks what it is',
  question => {
    expect(resolve(question)).toEqual({ shape: 'overview', subjects: [crusoe] })
  },
)

test('this one and another are set side by side', () => {
  expect(resolve('How do this one and Lambda keep cheats out?').subjects).toEqual([crusoe, lambda])
})
