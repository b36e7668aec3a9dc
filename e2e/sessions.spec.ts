import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './test.ts'

const asked = { entry: 'lambda', question: 'What does it cost?' }
const withCookie = (session: string) => ({ cookie: `cairn_session=${session}` })

/** Begins a conversation of a browser that has no cookie yet; returns both. */
async function begin(request: APIRequestContext): Promise<{ conversation: string; session: string }> {
  const response = await request.post('/api/chat', { data: asked, headers: { cookie: '' } })
  const [, conversation = ''] = /"conversation":"([0-9a-f-]{36})"/.exec(await response.text()) ?? []
  const [, session = ''] = /cairn_session=([0-9a-f-]{36});/.exec(response.headers()['set-cookie'] ?? '') ?? []
  expect([conversation.length, session.length]).toEqual([36, 36])
  return { conversation, session }
}

/** Everything that changes or begins something, or takes time. */
const changes = (conversation: string): [method: string, path: string, data?: object][] => [
  ['POST', '/api/chat', asked],
  ['POST', '/api/check', { text: 'Lambda rents GPUs.' }],
  ['POST', '/api/v1/ask', asked],
  ['POST', '/api/v1/check', { text: 'Lambda rents GPUs.' }],
  ['POST', '/v1/chat/completions', { model: 'cairn', messages: [{ role: 'user', content: 'Hello' }] }],
  ['POST', '/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/list' }],
  ['PATCH', `/api/conversations/${conversation}`, { name: 'Theirs' }],
  ['DELETE', `/api/conversations/${conversation}`],
  ['PUT', `/api/conversations/${conversation}/share`],
  ['DELETE', `/api/conversations/${conversation}/share`],
  ['POST', `/api/conversations/${conversation}/stop`],
  [
    'PUT',
    `/api/conversations/${conversation}/marks`,
    { message: 'of-nobody', kind: 'not-helpful', sentence: null, claim: null, isSet: true },
  ],
]

test('whatever changes something is refused when another site’s page sends it, cookie and all', async ({
  request,
}) => {
  const { conversation, session } = await begin(request)
  for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1.elsewhere.example'])
    for (const [method, path, data] of changes(conversation)) {
      const headers = { ...withCookie(session), origin, accept: 'application/json, text/event-stream' }
      const response = await request.fetch(path, { method, headers, ...(data ? { data } : {}) })
      expect(response.status(), `${method} ${path} from ${origin}`).toBe(403)
      expect((await response.json()).error.code).toBe('forbidden')
    }
  const mine = await request.get(`/api/conversations/${conversation}`, { headers: withCookie(session) })
  expect((await mine.json()).conversation.turns).toHaveLength(1)
})

test('another session finds a conversation nowhere, and cannot go on with it', async ({ request }) => {
  const { conversation, session } = await begin(request)
  const secret = 'What does it cost?'
  for (const headers of [{ cookie: '' }, withCookie(randomUUID()), withCookie('-'.repeat(36))]) {
    for (const path of [
      `/conversations/${conversation}`,
      `/shared/${conversation}`,
      `/shared/${conversation}/card.png`,
      `/api/conversations/${conversation}`,
      `/api/conversations/${conversation}/export?format=json`,
      `/api/conversations/${conversation}/export?format=markdown`,
    ]) {
      const response = await request.get(path, { headers })
      const text = await response.text()
      expect(response.status(), path).toBe(404)
      expect(text).not.toContain(secret)
      const unknown = await request.get(path.replace(conversation, randomUUID()), { headers })
      if (path.startsWith('/api/'))
        expect(text, 'no telling it from an unknown one').toBe(await unknown.text())
    }
    for (const path of ['/api/chat', '/api/v1/ask']) {
      const response = await request.post(path, { headers, data: { ...asked, conversation } })
      expect(response.status(), path).toBe(404)
    }
    for (const path of [
      '/api/conversations',
      '/api/conversations?q=cost',
      '/api/conversations/latest?entry=lambda',
    ])
      expect(await (await request.get(path, { headers })).text(), path).not.toContain(conversation)
    const framed = { ...asked, conversation, isFramed: true }
    expect((await request.post('/api/chat', { headers, data: framed })).status()).toBe(404)
  }
  const mine = await request.get(`/api/conversations/${conversation}`, { headers: withCookie(session) })
  expect((await mine.json()).conversation.turns).toHaveLength(1)
})

test('a shared page shows the turns that were shared, never a later one, an id or a session', async ({
  request,
}) => {
  const { conversation, session } = await begin(request)
  const headers = withCookie(session)
  const shared = await request.put(`/api/conversations/${conversation}/share`, { headers })
  const { share } = await shared.json()
  const later = { entry: 'lambda', question: 'Who founded it, and where?', conversation }
  expect((await request.post('/api/chat', { headers, data: later })).status()).toBe(200)
  const page = await request.get(`/shared/${share.id}`, { headers: { cookie: '' } })
  const text = await page.text()
  expect(page.status()).toBe(200)
  expect(text).toContain('What does it cost?')
  for (const hidden of [conversation, session, 'Who founded it, and where?'])
    expect(text).not.toContain(hidden)
  expect(page.headers()['cache-control']).toContain('no-store')
})
