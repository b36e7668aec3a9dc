import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'
import { claude, followOn } from './models.fixture.ts'

test.each([
  ['What did Crusoe raise before 2018?', 'and after 2023?', 'What did Crusoe raise after 2023?'],
  ['What did Crusoe raise in 2024?', 'and since 2025?', 'What did Crusoe raise since 2025?'],
  [
    'What did Crusoe build since May 2024?',
    'and before early 2024?',
    'What did Crusoe build before early 2024?',
  ],
  ['What did Crusoe raise after 2023?', 'and in June 2025?', 'What did Crusoe raise in June 2025?'],
])('after “%s”, “%s” puts a time in the place of another', (resolved, text, whole) => {
  expect(follow(text, { resolved }).text).toBe(whole)
})

test.each([
  ['What is planned in Texas?', 'and after launch?', 'What is planned in Texas after launch?'],
  ['What is planned for startups?', 'and in 2025?', 'What is planned for startups in 2025?'],
])('after “%s”, “%s” takes the place of nothing else', (resolved, text, whole) => {
  expect(follow(text, { resolved }).text).toBe(whole)
})

test('another thing of the page’s entry takes the place of the one with a number', () => {
  const before = { resolved: 'What does Opus 5.5 cost?' }
  expect(followOn(claude, 'and Haiku?', { ...before, things: [{ entry: claude, name: 'Haiku' }] }).text).toBe(
    'What does Haiku cost?',
  )
  expect(followOn(claude, 'and Haiku?', before).text).not.toBe('What does Haiku cost?')
})
