import { expect, test } from 'vitest'
import { RecentlyUsed } from './recently-used.ts'

test('lets go of the value unused for longest', () => {
  const kept = new RecentlyUsed<number>(2)
  kept.set('a', 1)
  kept.set('b', 2)
  expect(kept.get('a')).toBe(1)
  kept.set('c', 3)
  expect(kept.get('b')).toBeUndefined()
  expect(kept.get('a')).toBe(1)
  expect(kept.get('c')).toBe(3)
})

test('holds what weighs no more than its limit', () => {
  const used = new RecentlyUsed<string>(5, value => value.length)
  for (const value of ['ab', 'cd', 'efg']) used.set(value, value)
  expect(['ab', 'cd', 'efg'].filter(key => used.get(key) !== undefined)).toEqual(['cd', 'efg'])
  used.set('cd', 'c')
  used.set('h', 'h')
  expect(['cd', 'efg', 'h'].filter(key => used.get(key) !== undefined)).toEqual(['cd', 'efg', 'h'])
})
