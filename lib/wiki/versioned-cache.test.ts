import { expect, test } from 'vitest'
import { VersionedCache } from './versioned-cache.ts'

test('gives back what was made from the version asked for', () => {
  const cache = new VersionedCache<string>(10)
  expect(cache.get('/akash', 'v1')).toBeNull()
  cache.set('/akash', 'page of v1', 'v1')
  expect(cache.get('/akash', 'v1')).toBe('page of v1')
})

test('forgets every value when the version changes', () => {
  const cache = new VersionedCache<string>(10)
  cache.set('/akash', 'page of v1', 'v1')
  expect(cache.get('/akash', 'v2')).toBeNull()
})

test('tells what was made from the version before, and of no other', () => {
  const cache = new VersionedCache<string>(10)
  cache.set('/akash', 'page of v1', 'v1')
  cache.set('/lambda', 'page of v2', 'v2')
  expect(cache.get('/akash', 'v3')).toBeNull()
  expect(cache.getEarlier('/akash', 'v2')).toBeNull()
  expect(cache.getEarlier('/lambda', 'v2')).toBe('page of v2')
})

test('takes a value whose making an import overtook for one of the older version', () => {
  const cache = new VersionedCache<string>(10)
  cache.get('/akash', 'v1')
  cache.get('/akash', 'v2')
  cache.set('/akash', 'half old, half new', 'v2')
  expect(cache.get('/akash', 'v2')).toBeNull()
  cache.set('/akash', 'page of v2', 'v2')
  expect(cache.get('/akash', 'v2')).toBe('page of v2')
})

test('drops the value unused for longest once it is full', () => {
  const cache = new VersionedCache<string>(2)
  cache.set('/a', 'a', 'v1')
  cache.set('/b', 'b', 'v1')
  cache.get('/a', 'v1')
  cache.set('/c', 'c', 'v1')
  expect(cache.get('/a', 'v1')).toBe('a')
  expect(cache.get('/b', 'v1')).toBeNull()
  expect(cache.get('/c', 'v1')).toBe('c')
})

test('remembers no more of values that are never made than it may keep', () => {
  const cache = new VersionedCache<string>(3)
  for (let i = 0; i < 100; i += 1) cache.get(`/${i}`, 'v1')
  expect(cache.size).toEqual({ kept: 0, begun: 3 })
})
