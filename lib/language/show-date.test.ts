import { expect, test } from 'vitest'
import { isOverAYearOld, showDate } from './show-date.ts'

test('names a day, a month or a year as precisely as the claim does', () => {
  expect(showDate('2026-03-23')).toBe('23 March 2026')
  expect(showDate('2026-03')).toBe('March 2026')
  expect(showDate('2025')).toBe('2025')
})

test('calls a claim old once a year has passed since the last day it may speak of', () => {
  const now = new Date('2026-11-24')
  expect(isOverAYearOld('2025-11-23', now)).toBe(true)
  expect(isOverAYearOld('2025-11-25', now)).toBe(false)
  expect(isOverAYearOld('2025', now)).toBe(false)
  expect(isOverAYearOld('2024', now)).toBe(true)
})
