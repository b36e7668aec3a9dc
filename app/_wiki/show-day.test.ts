import { expect, test } from 'vitest'
import { showDay } from './show-day.ts'

test('names a time by how long ago it was', () => {
  const now = Date.UTC(2026, 10, 25, 12)
  const shown = (...time: [number, number, number, number?]) => showDay(Date.UTC(...time), now, 'UTC')
  expect(shown(2026, 10, 25, 9)).toBe('09:00')
  expect(shown(2026, 10, 24, 23)).toBe('yesterday')
  expect(shown(2026, 10, 22)).toBe('Sunday')
  expect(shown(2026, 10, 3)).toBe('3 Nov 2026')
})
