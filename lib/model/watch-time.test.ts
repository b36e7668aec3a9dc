import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchTime } from './watch-time.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const limits = { firstLineMs: 5_000, gapMs: 2_000 }

test('the first line is whole at the first break after some text, in whatever pieces they come', () => {
  for (const pieces of [['\n', ' \n', 'It', ' costs', '\n'], ['It costs\n'], ['\n\nIt', '\nmore']]) {
    const watch = watchTime(limits)
    for (const piece of pieces) watch.hear(piece)
    vi.advanceTimersByTime(1_900)
    watch.hear('more')
    vi.advanceTimersByTime(1_900)
    watch.hear('more')
    vi.advanceTimersByTime(1_900)
    expect(watch.signal.aborted).toBe(false)
    watch.end()
  }
})

test('text that never ends its line runs into the limit of the first line', () => {
  const watch = watchTime(limits)
  for (let at = 0; at < 6; at += 1) {
    watch.hear('words and ')
    vi.advanceTimersByTime(1_000)
  }
  expect(watch.signal.aborted).toBe(true)
})

test('a long line costs no more by the piece than a short one', () => {
  vi.useRealTimers()
  const watch = watchTime(limits)
  const before = process.cpuUsage()
  for (let at = 0; at < 20_000; at += 1) watch.hear('words and ')
  watch.end()
  // Read again from its start at each piece, this took minutes.
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000)
})
