import { expect, test } from 'vitest'
import { mapInTurns } from './in-turns.ts'

function keepBusy(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('reads all in order, and what else waits has its turn before the end', async () => {
  const order: string[] = []
  setImmediate(() => order.push('another'))
  const read = await mapInTurns(['a', 'b', 'c', 'd'], item => {
    keepBusy(15)
    order.push(item)
    return item.toUpperCase()
  })
  expect(read).toEqual(['A', 'B', 'C', 'D'])
  expect(order).toContain('another')
  expect(order.at(-1)).toBe('d')
})
