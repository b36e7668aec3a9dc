import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, chromium, expect, type FrameLocator, type Page } from '@playwright/test'
import { type CairnServer, startCairn } from './cairn-server.ts'

interface Site {
  origin: string
  /** Has the site show this at /. */
  show: (body: string) => void
  server: Server
}

/** Another site: `localhost` is one to a browser that knows Cairn as `127.0.0.1`. */
async function startSite(): Promise<Site> {
  let body = ''
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    // As strict a policy as a site with the chat can have.
    response.setHeader('content-security-policy', `default-src 'none'; ${policy}`)
    response.end(`<!doctype html><html lang="en"><title>A site</title><main><h1>A site</h1>${body}</main>`)
  })
  let policy = ''
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    server,
    show: next => {
      body = next
      const [, cairn = ''] = /src="(http:\/\/[^/"]+)/.exec(next) ?? []
      policy = `script-src ${cairn}; frame-src ${cairn}; connect-src ${cairn}`
    },
  }
}

const test = base.extend<object, { sites: { cairn: CairnServer; allowed: Site; other: Site } }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const [allowed, other] = [await startSite(), await startSite()]
      const cairn = await startCairn({ CAIRN_EMBED_ORIGINS: `https://example.org, ${allowed.origin}/` })
      await use({ cairn, allowed, other })
      await cairn.stop()
      for (const { server } of [allowed, other]) server.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

const [, documented = ''] = /```html\n([\s\S]*?)```/.exec(readFileSync('docs/interfaces.md', 'utf8')) ?? []

/** The tag that docs/interfaces.md gives, with more attributes. */
const tag = (cairn: CairnServer, more = '') =>
  documented.replace('http://localhost:3000', cairn.url).replace(' async', ` ${more} async`)

/** Asks in a framed chat and waits until the answer is announced. */
async function ask(frame: FrameLocator, question: string): Promise<void> {
  const box = frame.getByRole('textbox', { name: 'Ask about Lambda' })
  await box.fill(question)
  await expect(frame.getByRole('button', { name: 'Send the question' })).toBeEnabled()
  await box.press('Enter')
  await expect(frame.getByRole('textbox')).toHaveValue('')
  await expect(frame.getByRole('status')).toHaveText(/^Answer ready/)
}

async function expectNothingFrom(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n')}`)).toEqual([])
}

test('a page of an allowed site shows the chat, and its reader gets cited answers and follows up', async ({
  page,
  sites: { cairn, allowed },
}) => {
  const asked = new Set<string>()
  page.on('request', request => asked.add(new URL(request.url()).origin))
  allowed.show(tag(cairn))
  await page.goto(allowed.origin)
  const frame = page.frameLocator('iframe[title="Ask about Lambda"]')
  await ask(frame, 'When was it founded?')
  await expect(frame.getByRole('region', { name: 'Conversation' })).toContainText('2012')
  await ask(frame, 'and its pricing?')
  await expect(frame.getByRole('button', { name: /^Citation \d+: Lambda, pricing/ }).first()).toBeVisible()
  await frame
    .getByRole('button', { name: /^Citation 1:/ })
    .first()
    .click()
  await expect(frame.getByRole('list', { name: 'Sources of this claim' })).toBeVisible()
  await expectNothingFrom(page)
  expect([...asked].sort()).toEqual([cairn.url, allowed.origin].sort())
  expect(await page.context().cookies()).toEqual([])
})

test('the conversation goes on when the page is loaded again, and on Cairn’s own page', async ({
  sites: { cairn, allowed },
  launchOptions,
}, info) => {
  // A private window, as every other test has, lets no frame of another site keep anything.
  const profile = info.outputPath('profile')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const preferences = { profile: { cookie_controls_mode: 0 } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(profile, launchOptions)
  const page = await context.newPage()
  allowed.show(tag(cairn))
  await page.goto(allowed.origin)
  const frame = page.frameLocator('iframe')
  await ask(frame, 'When was it founded?')
  await page.reload()
  await expect(frame.getByRole('region', { name: 'Conversation' })).toContainText('2012')
  const opened = page.waitForEvent('popup')
  await frame.getByRole('link', { name: /^The page of / }).click()
  const chat = (await opened).getByRole('complementary', { name: 'Ask about Lambda' })
  await expect(chat.getByRole('region', { name: 'Conversation' })).toContainText('2012')
  await context.close()
})

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const) {
  test(`by keyboard, the corner’s button opens the chat and Escape closes it, at ${width} px`, async ({
    page,
    sites: { cairn, allowed },
  }) => {
    await page.setViewportSize({ width, height })
    allowed.show(tag(cairn, 'data-position="corner"'))
    await page.goto(allowed.origin)
    const button = page.getByRole('button', { name: 'Ask about Lambda' })
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    const box = page.frameLocator('iframe').getByRole('textbox')
    await expect(box).toBeFocused()
    await expect(page.getByRole('dialog', { name: 'Ask about Lambda' })).toBeVisible()
    await expectNothingFrom(page)
    await page.keyboard.type('When was it founded?')
    await page.keyboard.press('Enter')
    await expect(page.frameLocator('iframe').getByRole('status')).toHaveText(/^Answer ready/)
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(box).toBeFocused()
    await expect(page.frameLocator('iframe').getByRole('region', { name: 'Conversation' })).toContainText(
      '2012',
    )
  })
}

for (const theme of ['light', 'dark'])
  for (const accent of ['#ffe600', '#0b0b3b'])
    test(`${accent} as the accent can be read on ${theme}`, async ({ page, sites: { cairn, allowed } }) => {
      allowed.show(tag(cairn, `data-theme="${theme}" data-accent="${accent}" data-height="700"`))
      await page.goto(allowed.origin)
      const frame = page.frameLocator('iframe')
      await ask(frame, 'When was it founded?')
      expect(await page.locator('iframe').evaluate(element => element.clientHeight)).toBe(698)
      const scheme = await frame.locator('body').evaluate(body => getComputedStyle(body).colorScheme)
      expect(scheme).toBe(theme)
      await expectNothingFrom(page)
    })

test('a site that is not allowed is told why, and cannot frame the chat by hand either', async ({
  page,
  sites: { cairn, other },
}) => {
  const told: string[] = []
  page.on('console', message => told.push(message.text()))
  other.show(`${tag(cairn)}<iframe title="By hand" src="${cairn.url}/embed/lambda"></iframe>`)
  await page.goto(other.origin)
  await expect.poll(() => told.join('\n')).toMatch(/not among the sites.*CAIRN_EMBED_ORIGINS/)
  await expect.poll(() => told.join('\n')).toMatch(/frame-ancestors/)
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(page.frameLocator('iframe').getByRole('textbox')).toHaveCount(0)
})

test('a tag that names no entry is told so', async ({ page, sites: { cairn, allowed } }) => {
  const told: string[] = []
  page.on('console', message => told.push(message.text()))
  allowed.show(tag(cairn).replace(' data-entry="lambda"', ''))
  await page.goto(allowed.origin)
  await expect.poll(() => told.join('\n')).toMatch(/data-entry is missing/)
})

test('an allowed site can frame nothing but the chat', async ({ request, sites: { cairn, allowed } }) => {
  const policyOf = async (path: string) => {
    const response = await request.get(`${cairn.url}${path}`)
    const { 'content-security-policy': policy = '', 'x-frame-options': option } = response.headers()
    return [/frame-ancestors ([^;]+)/.exec(policy)?.[1], option]
  }
  const allowedThere = [`https://example.org ${allowed.origin}`, undefined]
  expect(await policyOf('/embed/lambda')).toEqual(allowedThere)
  expect(await policyOf('/embed/lambda?theme=dark')).toEqual(allowedThere)
  for (const path of ['/', '/infrastructure/lambda', '/search', '/check', '/api/v1/layers', '/embed.js'])
    expect(await policyOf(path), path).toEqual(["'none'", 'DENY'])
  expect((await policyOf('/embed/no-such'))[0]).toBe("'none'")
})
