import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CairnServer, startCairn } from './cairn-server.ts'
import { openChat } from './in-chat.ts'
import { test as base, expect } from './test.ts'

// The wiki that `npm run wiki -- new` writes, on a server of its own.
const test = base.extend<object, { cairn: CairnServer }>({
  cairn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cairn-wiki-'))
      const wiki = join(folder, 'wiki')
      execFileSync(process.execPath, ['--conditions=react-server', 'cli/wiki.ts', 'new', wiki])
      const server = await startCairn({ CAIRN_WIKI: wiki })
      await use(server)
      await server.stop()
      rmSync(folder, { recursive: true })
    },
    // On a busy machine an import and a start take longer than a test may.
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ cairn }, use) => use(cairn.url),
})

test('the first page speaks of that wiki, in its words', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('The Workshop')
  await expect(page.getByRole('banner')).toContainText('The Workshop')
  const main = page.getByRole('main')
  await expect(main).toContainText('Ask about any machine')
  await expect(main).toContainText('What it costs, what it can cut or print, and what goes wrong with it.')
  await main.getByRole('link', { name: 'How hot does Heron get?' }).click()
  await expect(page).toHaveURL(/\/printers\/heron/)
})

test('a question is asked on an entry’s page and answered from its claims', async ({ page }) => {
  await page.goto('/cutters/larkspur')
  await expect(page).toHaveTitle('Larkspur · The Workshop')
  await expect(page.getByRole('heading', { name: 'Other machines at the Cutters layer' })).toBeVisible()
  const chat = await openChat(page)
  await expect(chat).toContainText('or compare it with 1 other machine at the Cutters layer')
  await chat.getByRole('textbox').fill('Which machine is the cheapest?')
  await chat.getByRole('textbox').press('Enter')
  await expect(chat.getByText(/2 machines read/)).toBeVisible()
  await expect(chat).toContainText('the parts for a Larkspur cost about $1,150')
})

test('no word of another wiki stands on its pages or in what programs read', async ({ request }) => {
  const addresses = [
    ...['/', '/cutters', '/cutters/larkspur', '/cutters/compare', '/search?q=laser', '/quality', '/nowhere'],
    ...[
      '/llms.txt',
      '/llms-full.txt',
      '/cutters/larkspur.md',
      '/api/v1/openapi.json',
      '/developers',
      '/check',
    ],
  ]
  for (const address of addresses) {
    const text = await (await request.get(address)).text()
    // What a reader sees: scripts and addresses of files are Cairn's own.
    const seen = text.replaceAll(/<script[\s\S]*?<\/script>/g, '')
    expect(
      seen.match(/The Stack|\bprojects?\b|\bAkash|\bLambda\b|\bGPUs?\b|\bthe AI\b/gi),
      address,
    ).toBeNull()
  }
  const { info } = await (await request.get('/api/v1/openapi.json')).json()
  expect(info.title).toBe('The Workshop')
  expect(await (await request.get('/llms.txt')).text()).toMatch(/^# The Workshop\n\n> Machines that/)
})
