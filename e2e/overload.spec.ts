import { startCairn } from './cairn-server.ts'
import { expect, test } from './test.ts'

test('who is too many is told at once when to come back, and pages are served meanwhile', async ({
  request,
}) => {
  const server = await startCairn({ CAIRN_REQUESTS_AT_ONCE: '2' })
  try {
    const ask = (question: string) =>
      request.post(`${server.url}/api/v1/ask`, { data: { entry: 'akash-network', question } })
    const asking = Array.from({ length: 40 }, (_, index) => ask(`What does it cost? (${index})`))
    const page = await request.get(`${server.url}/infrastructure`)
    const alive = await request.get(`${server.url}/healthz`)
    expect([page.status(), alive.status()]).toEqual([200, 200])
    const responses = await Promise.all(asking)
    const refused = responses.filter(response => response.status() === 503)
    expect(refused.length).toBeGreaterThan(0)
    expect(responses.filter(response => response.status() === 200).length).toBe(40 - refused.length)
    for (const response of refused) {
      expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0)
      expect(response.headers()['x-frame-options']).toBe('DENY')
      expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } })
    }
    expect((await ask('What does it cost?')).status()).toBe(200)
  } finally {
    await server.stop()
  }
})
