import { test as base, expect } from '@playwright/test'
import { type CairnServer, startCairn } from './cairn-server.ts'

const apiToken = 'a token for programs'
const metricsToken = 'a token for monitors'

/** A server whose limits and tokens are on. */
const test = base.extend<object, { guarded: CairnServer }>({
  guarded: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startCairn({
        CAIRN_ORIGIN: 'https://cairn.example',
        CAIRN_ASK_PER_MINUTE: '2',
        CAIRN_API_TOKEN: apiToken,
        CAIRN_METRICS_TOKEN: metricsToken,
        CAIRN_TRUSTED_PROXIES: '127.0.0.1',
      })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ guarded }, use) => use(guarded.url),
})

const data = { entry: 'akash-network', question: 'What are leases priced in?' }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('a third question within a minute is refused with the time to wait; another reader’s is not', async ({
  request,
}) => {
  const ask = (address: string) =>
    request.post('/api/v1/ask', { data, headers: { ...bearer(apiToken), 'x-forwarded-for': address } })
  expect((await ask('203.0.113.7')).status()).toBe(200)
  expect((await ask('203.0.113.7')).status()).toBe(200)
  const refused = await ask('203.0.113.7')
  expect(refused.status()).toBe(429)
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
  expect((await refused.json()).error).toMatchObject({ code: 'too-many-requests' })
  expect((await ask('203.0.113.8')).status()).toBe(200)
})

test('over https the session is a cookie that no neighbouring site can put there', async ({ request }) => {
  const headers = { 'x-forwarded-for': '203.0.113.10' }
  const response = await request.post('/api/chat', { data, headers })
  expect(response.headers()['set-cookie']).toMatch(
    /^__Host-cairn_session=[0-9a-f]{36}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
  )
})

test('programs need their token, and a wrong one is not told from none', async ({ request }) => {
  for (const headers of [{}, bearer(''), bearer('a token for program'), { authorization: 'Basic abc' }]) {
    for (const path of ['/api/v1/layers', '/api/v1/entries/lambda']) {
      const response = await request.get(path, { headers })
      expect(response.status()).toBe(401)
      expect((await response.json()).error.code).toBe('unauthorized')
    }
  }
  expect((await request.get('/api/v1/layers', { headers: bearer(apiToken) })).status()).toBe(200)
})

test('every address for programs is closed without the token', async ({ request }) => {
  const messages = [{ role: 'user', content: data.question }]
  const closed: [path: string, sent?: object][] = [
    ['/api/v1/layers'],
    ['/api/v1/entries/lambda'],
    ['/api/v1/claims/lambda/overview-1'],
    ['/api/v1/sources'],
    ['/api/v1/sources/some-id'],
    ['/api/v1/search?q=price'],
    ['/api/v1/compare?entries=lambda,crusoe'],
    ['/api/v1/openapi.json'],
    ['/api/v1/ask', data],
    ['/api/v1/check', { text: 'Lambda rents GPUs.' }],
    ['/v1/models'],
    ['/v1/models/cairn'],
    ['/v1/chat/completions', { model: 'cairn', messages }],
    ['/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
  ]
  const statusOf = async (path: string, sent?: object, headers = {}) =>
    (await request.fetch(path, { headers, ...(sent ? { method: 'POST', data: sent } : {}) })).status()
  for (const [path, sent] of closed) expect(await statusOf(path, sent), path).toBe(401)
  // What says of itself that it is a page's own request is let in where pages read, and nowhere else.
  const asPage = { 'sec-fetch-site': 'same-origin' }
  const own = /entries|claims|openapi/
  for (const [path, sent] of closed.filter(([path]) => !own.test(path)))
    expect(await statusOf(path, sent, asPage), path).toBe(401)
})

test('Cairn’s own pages read claims without a token', async ({ page }) => {
  await page.goto('/infrastructure/lambda')
  const statusOf = () => page.evaluate(async () => (await fetch('/api/v1/entries/lambda')).status)
  expect(await statusOf()).toBe(200)
})

test('metrics are for monitors, and tell of answers without what was asked', async ({ request }) => {
  expect((await request.get('/metrics')).status()).toBe(401)
  expect((await request.get('/metrics', { headers: bearer(apiToken) })).status()).toBe(401)
  const headers = { ...bearer(apiToken), 'x-forwarded-for': '203.0.113.9' }
  await request.post('/api/v1/ask', { data, headers })
  const metrics = await (await request.get('/metrics', { headers: bearer(metricsToken) })).text()
  expect(metrics).toMatch(/cairn_answers_total\{writer="built-in",outcome="answered".*\} [1-9]/)
  expect(metrics).toMatch(/cairn_answer_stage_duration_count\{stage="retrieve"/)
  expect(metrics).not.toContain('leases')
})

test('the server says that it lives and that it is ready', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await request.get('/readyz')).json()).toMatchObject({ status: 'ready' })
})

test('every response names its request', async ({ request }) => {
  const ids = []
  for (const path of ['/', '/healthz', '/api/v1/layers', '/no-such-layer'])
    ids.push((await request.get(path)).headers()['x-request-id'])
  expect(new Set(ids).size).toBe(4)
  expect(ids).not.toContain(undefined)
})
