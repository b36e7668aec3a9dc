import { expect, test, vi } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { log } from '#lib/telemetry/log.ts'
import { importWiki } from './import-wiki.ts'
import { readReadiness } from './read-readiness.ts'

test('a server is ready once its database holds a wiki, and no longer when that cannot be read', async () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => {})
  const db = await openDatabase(':memory:')
  expect(await readReadiness(db)).toMatchObject({
    status: 'not-ready',
    reason: expect.stringContaining('no wiki yet'),
  })
  await importWiki(db, 'seeds')
  expect(await readReadiness(db)).toMatchObject({ status: 'ready', wikiVersion: expect.any(String) })
  await closeDatabase(db)
  const { status, reason } = (await readReadiness(db)) as { status: string; reason: string }
  expect([status, reason]).toEqual(['not-ready', 'The database cannot be read; the server’s log says why.'])
  expect(error).toHaveBeenCalledOnce()
})
