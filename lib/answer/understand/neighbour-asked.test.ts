import { expect, test } from 'vitest'
import { neighbourAsked } from './neighbour-asked.ts'

test.each([
  ['What came after V3?', 'after'],
  ['Which model was released right after V3?', 'after'],
  ['Who is the successor to V3?', 'after'],
  ['Is V3’s successor out?', 'after'],
  ['What superseded V3?', 'after'],
  ['What came out before V3?', 'before'],
  ['What is the predecessor of V3?', 'before'],
  ['Which one preceded V3?', 'before'],
  ['Is V3 still the latest?', 'newest'],
  ['Is Opus 5 still their most recent model?', 'newest'],
])('“%s” asks for the version %s', (question, neighbour) => {
  expect(neighbourAsked(question)).toBe(neighbour)
})

test.each([
  'What is V3?',
  'Is V3 still used?',
  'What is the latest version?',
  'What was raised before 2024?',
  'What happens after it is downloaded?',
  'How long after V3 did it come?',
])('“%s” asks for no other version', question => {
  expect(neighbourAsked(question)).toBeNull()
})
