import { expect, test } from 'vitest'
import { follow } from './follow-up.fixture.ts'

test('“and now?” asks again what was so then', () => {
  const before = { resolved: 'What licence did Crusoe have in 2023?', sentences: ['It had its own.'] }
  expect(follow('and now?', before).text).toBe('What licence did Crusoe have now?')
})
