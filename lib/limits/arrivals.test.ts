import { expect, test } from 'vitest'
import { Arrivals } from './arrivals.ts'

/** Turns of an event loop of one millisecond each, in the first `coming` of which a connection is taken. */
function turnsUntilWork(coming: number): number {
  const work = { isBegun: false }
  const queue: (() => void)[] = []
  let turn = 0
  const arrivals = new Arrivals({ now: () => turn, nextTurn: run => queue.push(run) })
  arrivals.afterThem(() => {
    work.isBegun = true
  })
  while (!work.isBegun) {
    if (turn < coming) arrivals.note()
    turn += 1
    queue.shift()?.()
  }
  return turn
}

test('work goes on in the next turn where nobody comes', () => {
  expect(turnsUntilWork(0)).toBe(1)
})

test('all who stand outside come in first', () => {
  expect(turnsUntilWork(7)).toBe(8)
})

test('a crowd that does not end holds work up for 50 ms at most', () => {
  expect(turnsUntilWork(1_000)).toBe(50)
})
