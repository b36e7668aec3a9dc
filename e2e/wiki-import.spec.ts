import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type CairnServer, startCairn } from './cairn-server.ts'
import { askIn, openChat, share } from './in-chat.ts'
import { test as base, expect } from './test.ts'

let folder: string

// An import changes what every reader of a server sees, so these tests have a server that no other test reads.
const test = base.extend<object, { cairn: CairnServer }>({
  cairn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startCairn()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-seeds-'))
})
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
test.describe.configure({ mode: 'serial' })

function changeSeed(path: string, from: string, to: string): void {
  cpSync('seeds', folder, { recursive: true })
  const file = join(folder, path)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

async function expectWithinFiveSeconds(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(text, { timeout: 100 })
  }).toPass({ timeout: 5_000 })
}

test('an import that fails says where and changes nothing', async ({ page, cairn }) => {
  await page.goto('/infrastructure/lambda')
  changeSeed('infrastructure/lambda.yaml', 'facet: history', 'facet: prices')
  const { code, output } = cairn.importWiki(folder)
  expect(code).toBe(1)
  expect(output).toMatch(/infrastructure\/lambda\.yaml:\d+:\d+ .*prices/)
  await page.reload()
  await expect(page.locator('#history-1')).toContainText('$480 million')
})

test('a page that was read before shows an import within five seconds', async ({ page, cairn }) => {
  await page.goto('/infrastructure/lambda')
  changeSeed('infrastructure/lambda.yaml', '$480 million', '$481 million')
  expect(cairn.importWiki(folder).code).toBe(0)
  await expectWithinFiveSeconds(page, '/infrastructure/lambda', '$481 million Series D')
})

test('a shared conversation keeps a claim as it was, and says how the wiki changed it', async ({
  page,
  cairn,
}) => {
  await page.goto('/infrastructure/lambda')
  const chat = await openChat(page)
  await askIn(chat, 'How much did Lambda raise in its Series D?')
  const address = await share(page, chat)
  changeSeed('infrastructure/lambda.yaml', '$480 million', '$490 million')
  expect(cairn.importWiki(folder).code).toBe(0)
  await expectWithinFiveSeconds(page, address, 'Changed since')
  await expect(page.getByText(/1 of \d+ claims? has changed since/)).toBeVisible()
  await expect(page.getByRole('insertion')).toContainText('490')
  await expect(
    page
      .getByRole('paragraph')
      .filter({ hasText: /\$48[01] million/ })
      .first(),
  ).toBeVisible()
})

test('a second import of the same files says that nothing changed', async ({ cairn }) => {
  const { code, output } = cairn.importWiki(folder)
  expect(code).toBe(0)
  expect(output).toContain('Nothing changed')
})

test('an entry that was a 404 becomes a page', async ({ page, cairn }) => {
  expect((await page.goto('/training/axolotl'))?.status()).toBe(404)
  cpSync('seeds', folder, { recursive: true })
  const stack = join(folder, 'stack.yaml')
  writeFileSync(
    stack,
    readFileSync(stack, 'utf8').replace('entries: [templar]', 'entries: [templar, axolotl]'),
  )
  const seed = [
    'name: Axolotl',
    'openness: open-source',
    'tagline: A tool that fine-tunes models.',
    'sources:',
    '  readme: { title: Axolotl on GitHub, url: https://example.org/axolotl, kind: repository }',
    'claims:',
    '  - { id: overview-1, facet: overview, text: Axolotl fine-tunes language models., sources: [readme] }',
  ]
  writeFileSync(join(folder, 'training', 'axolotl.yaml'), `${seed.join('\n')}\n`)
  const { code, output } = cairn.importWiki(folder)
  expect(code, output).toBe(0)
  await expectWithinFiveSeconds(page, '/training/axolotl', 'Axolotl fine-tunes language models.')
  await expectWithinFiveSeconds(page, '/training', 'Axolotl')
})
