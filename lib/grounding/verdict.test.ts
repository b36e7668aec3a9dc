import { expect, test } from 'vitest'
import { describeReason } from './verdict.ts'

test('a reason is told in words that go on a sentence', () => {
  expect(describeReason('number')).toBe('a number that stands in no cited claim')
})
