import { expect, test } from 'vitest'
import { asksForAnother, namesAnother } from './asks-for-another.ts'

test.each([
  ['After the boss quit, who took over?', true],
  ['Whom did they accuse?', true],
  ['Who runs it now?', true],
  ['Who runs it?', false],
  ['For whom is it made?', false],
  ['Whom can I ask?', false],
])('“%s” asks for another: %s', (question, asks) => {
  expect(asksForAnother(question)).toBe(asks)
})

test.each([
  ['Io.net’s chief executive resigned in June 2024.', false],
  ['In June 2024, Tory Green became chief executive.', true],
  ['The CEO resigned. Two founders left.', false],
  ['Covenant AI left, alleging that one person controlled it.', false],
])('“%s” names somebody else: %s', (text, isNamed) => {
  expect(namesAnother({ text, entry: 'io-net' }, 'whom did covenant ai accuse at io.net?')).toBe(isNamed)
})
