import { describe, expect, test } from 'vitest'
import { engines } from '#db/engines.fixture.ts'
import { findConversation } from '#db/queries/conversations.ts'
import { explainStorage } from './explain-storage.ts'

describe.each(engines)('on $name', ({ name, open }) => {
  test('a text that the database cannot hold is the asker’s mistake, and no failure', async () => {
    const { db, close } = await open()
    const refused = await findConversation(db, 'c\u00001', 's\u0000').then(() => null, explainStorage)
    // SQLite holds any text, and finds nothing under this one.
    expect(refused?.code ?? null).toBe(name === 'SQLite' ? null : 'bad-input')
    await close()
  })
})

test('a full disk is told of without its path', () => {
  const full = Object.assign(new Error('disk full: /srv/cairn/cairn.db'), { code: 'SQLITE_FULL' })
  expect(explainStorage(new Error('could not write', { cause: full }))).toMatchObject({
    code: 'unavailable',
    retryAfterSeconds: 30,
    message: expect.not.stringContaining('/srv'),
  })
})

test('a defect is not taken for the database’s fault', () => {
  expect(explainStorage(new TypeError('x is not a function'))).toBeNull()
})
