import { expect, test } from 'vitest'
import { PageCache } from './page-cache.ts'

const cache = new PageCache()

async function keep(key: string, status: number): Promise<void> {
  await cache.get(key)
  await cache.set(key, { kind: 'APP_PAGE', html: '<p>A page</p>', status }, {})
}

test('a thousand addresses that lead nowhere throw out no page', async () => {
  await keep('/tools/saw', 200)
  for (let i = 0; i < 1_000; i++) await keep(`/no-such-${i}`, 404)
  expect(await cache.get('/tools/saw')).not.toBeNull()
  expect(await cache.get('/no-such-999')).not.toBeNull()
  expect(await cache.get('/no-such-0')).toBeNull()
})
