import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test('a verb that a follow-up leaves out stands in the question before', () => {
  const before = { resolved: 'Can I pay in crypto?', sentences: ['Crusoe takes cards.'] }
  expect(follow('where can I?', before).text).toBe('Where can I pay in crypto?')
  expect(follow('and where can I pay by card?', before).text).not.toContain('crypto')
})
