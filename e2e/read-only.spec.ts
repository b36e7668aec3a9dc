import { type CairnServer, startCairn } from './cairn-server.ts'
import { openChat } from './in-chat.ts'
import { test as base, expect } from './test.ts'

/** A server that may not write to its database. */
const test = base.extend<object, { cairn: CairnServer }>({
  cairn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startCairn({}, { isReadOnly: true })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

test('pages, search and programs are served from a read-only database', async ({ request }) => {
  const paths = ['/', '/infrastructure', '/infrastructure/lambda', '/infrastructure/compare']
  for (const path of [...paths, '/api/v1/layers', '/readyz'])
    expect((await request.get(path)).status(), path).toBe(200)
  expect(await (await request.get('/search?q=price')).text()).toContain('href="/infrastructure/')
})

test('questions are refused in clear words where nothing can be stored', async ({ request, page }) => {
  for (const path of ['/api/chat', '/api/v1/ask']) {
    const refused = await request.post(path, { data: { entry: 'lambda', question: 'What does it cost?' } })
    expect(refused.status()).toBe(503)
    expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0)
    const { error } = await refused.json()
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('cannot store') })
  }
  await page.goto('/infrastructure/lambda')
  const chat = await openChat(page)
  await chat.getByRole('textbox', { name: /^Ask about/ }).fill('What does it cost?')
  await chat.getByRole('textbox', { name: /^Ask about/ }).press('Enter')
  const conversation = chat.getByRole('region', { name: 'Conversation' })
  await expect(conversation.getByText('Cairn cannot store anything right now')).toBeVisible()
})
