import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const entry = '/infrastructure/akash-network'
const watchScripts = (page: Page) => {
  const files: string[] = []
  page.on('request', request => {
    if (request.resourceType() === 'script') files.push(request.url())
  })
  return files
}
/** Holds every script file back until what it returns is called. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async route => {
    await promise
    await route.continue()
  })
  return resolve
}
const lost = (page: Page) => page.getByRole('status').filter({ hasText: 'could not be loaded' })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a page is read without running any script, until the reader acts', async ({ page }) => {
    const files = watchScripts(page)
    await page.goto(entry, { waitUntil: 'networkidle' })
    expect(files).toEqual([])
    await page.getByRole('button', { name: /^Ask about/ }).click()
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
    expect(files.length).toBeGreaterThan(0)
  })

  test('what is pressed before the scripts are there is done once they are', async ({ page }) => {
    const release = await holdScripts(page)
    await page.goto(entry)
    await page.getByRole('button', { name: /^Ask about/ }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    release()
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
  })

  test('what is pressed while scripts cannot be fetched is done once they can', async ({ page }) => {
    await page.route('**/_next/static/**/*.js', route => route.abort('internetdisconnected'))
    await page.goto(entry)
    await page.getByRole('button', { name: /^Ask about/ }).click()
    await expect(lost(page)).toBeVisible()
    await page.unroute('**/_next/static/**/*.js')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
    await expect(lost(page)).toHaveCount(0)
  })

  test('a press that waits longer than a moment says so, and what it says does not stand over the button', async ({
    page,
  }) => {
    const release = await holdScripts(page)
    await page.goto(entry)
    const bar = page.getByRole('button', { name: /^Ask about/ })
    await bar.click()
    const note = page.getByRole('status').filter({ hasText: 'still on its way' })
    await expect(note).toBeVisible()
    const [below, above] = [await bar.boundingBox(), await note.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    release()
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
    await expect(note).toHaveCount(0)
  })

  test('a chat that cannot be loaded says so, and opens once it can', async ({ page, context }) => {
    await page.goto(entry, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'Compare with siblings' }).focus()
    await expect(page.locator('script[type="text/late"]')).toHaveCount(0)
    await context.setOffline(true)
    const bar = page.getByRole('button', { name: /^Ask about/ })
    await bar.click()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
  })

  test('a chat that cannot be loaded for a while opens by itself, though the browser was connected all along', async ({
    page,
  }) => {
    await page.goto(entry, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'Compare with siblings' }).focus()
    await expect(page.locator('script[type="text/late"]')).toHaveCount(0)
    await page.route('**/_next/static/**/*.js', route => route.abort('internetdisconnected'))
    await page.getByRole('button', { name: /^Ask about/ }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
    await page.unroute('**/_next/static/**/*.js')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
  })

  test('a question carried by the address opens the chat without a press', async ({ page }) => {
    await page.goto(`${entry}#chat`)
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible()
  })
})

test('beside the article the chat is ready without a press', async ({ page }) => {
  await page.goto(entry)
  await expect(page.getByRole('button', { name: 'Conversations' })).toBeVisible()
})

for (const by of ['button', 'Enter']) {
  test(`a question sent by ${by} before the scripts are there is asked once they are, and the page stays`, async ({
    page,
  }) => {
    const release = await holdScripts(page)
    await page.goto(entry)
    const chat = page.getByRole('complementary', { name: /^Ask about/ })
    const box = chat.getByRole('textbox')
    const send = chat.getByRole('button', { name: 'Send the question' })
    await box.fill('What are leases priced in?')
    if (by === 'Enter') await box.press('Enter')
    // It says that it sends nothing yet, and can be pressed all the same.
    else await send.click({ force: true })
    await expect(send).toHaveAttribute('aria-busy', 'true')
    await expect(box).toHaveValue('What are leases priced in?')
    expect(page.url()).not.toContain('?')
    release()
    await expect(chat.getByRole('status')).toHaveText(/^Answer ready/)
    await expect(chat.getByRole('heading', { level: 3 }).first()).toContainText('What are leases priced in?')
    await expect(box).toHaveValue('')
  })
}

for (const { path, button } of [
  { path: entry, button: 'What are the limits of Akash Network?' },
  { path: '/infrastructure/compare?entries=akash-network,lambda', button: 'Copy as Markdown' },
  { path: '/check', button: 'Check' },
]) {
  test(`“${button}” says what happened where its code cannot be fetched, and works at the next press`, async ({
    page,
  }) => {
    await page.route('**/_next/static/**/*.js', route => route.abort('internetdisconnected'))
    await page.goto(path)
    const pressed = page.getByRole('button', { name: button }).first()
    await pressed.click()
    await expect(lost(page)).toBeVisible()
    await expect(pressed).toHaveAttribute('aria-busy', 'true')
    await page.unroute('**/_next/static/**/*.js')
    // A form's own demand for a text is not in the way.
    const box = page.getByRole('main').getByRole('textbox').first()
    if (path === '/check') await box.fill('Akash leases are priced in the AKT token.')
    await pressed.click()
    await expect(lost(page)).toHaveCount(0)
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  })
}

test('a suggestion pressed before the scripts are there is asked once they are', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto(entry)
  const chat = page.getByRole('complementary', { name: /^Ask about/ })
  await chat.getByRole('button', { name: 'What are the limits of Akash Network?' }).click()
  release()
  await expect(chat.getByRole('status')).toHaveText(/^Answer ready/)
  await expect(chat.getByRole('heading', { level: 3 }).first()).toContainText('the limits of Akash')
})

test('a theme is followed and shown as chosen before any script is there', async ({ page }) => {
  await holdScripts(page)
  await page.goto('/')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
})
