import { describe, expect, test } from 'vitest'
import { engines } from '#db/engines.fixture.ts'
import { limitQuestions } from './limit-questions.ts'

describe.each(engines)('on $name', ({ open }) => {
  test('refuses a session over its limit, says how long to wait, and lets others ask', async () => {
    const { db, close } = await open()
    const admit = limitQuestions(db, 2)
    await admit({ session: 'me', address: '10.0.0.1' })
    await admit({ session: 'me', address: '10.0.0.2' })
    const refused = admit({ session: 'me', address: '10.0.0.3' })
    await expect(refused).rejects.toMatchObject({ code: 'too-many-requests', field: null })
    const { retryAfterSeconds } = await refused.catch(error => error)
    expect(retryAfterSeconds).toBeGreaterThan(0)
    expect(retryAfterSeconds).toBeLessThanOrEqual(60)
    await expect(admit({ session: 'you', address: '10.0.0.4' })).resolves.toBeUndefined()
    await close()
  })

  test('refuses an address over its limit however many sessions it makes up', async () => {
    const { db, close } = await open()
    const admit = limitQuestions(db, 2)
    await admit({ session: 'a', address: '2001:db8::1' })
    await admit({ session: 'b', address: '2001:db8::2' })
    await expect(admit({ session: 'c', address: '2001:db8::3' })).rejects.toMatchObject({
      code: 'too-many-requests',
    })
    await expect(admit({ session: null, address: '2001:db9::1' })).resolves.toBeUndefined()
    await close()
  })

  test('counts on after a restart', async () => {
    const { db, close } = await open()
    await limitQuestions(db, 1)({ session: null, address: '10.0.0.1' })
    await expect(limitQuestions(db, 1)({ session: null, address: '10.0.0.1' })).rejects.toMatchObject({
      code: 'too-many-requests',
    })
    await close()
  })

  test('counts nothing when the limit is 0', async () => {
    const { db, close } = await open()
    const admit = limitQuestions(db, 0)
    const asked = Array.from({ length: 50 }, () => admit({ session: 'me', address: '10.0.0.1' }))
    await expect(Promise.all(asked)).resolves.toHaveLength(50)
    await close()
  })
})
