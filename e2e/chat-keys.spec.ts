import { akash, askIn, openChat } from './in-chat.ts'
import { expect, test } from './test.ts'

test('keys do what buttons do, from the conversation alone, and can be turned off', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(akash)
  const chat = await openChat(page)
  await askIn(chat, 'What are leases priced in?')
  const box = chat.getByRole('textbox', { name: /^Ask about/ })
  await page.keyboard.press('ArrowUp')
  await expect(chat.getByRole('textbox', { name: 'Edit this question' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chat.getByRole('textbox', { name: 'Edit this question' })).toHaveCount(0)

  await box.focus()
  await page.keyboard.press('Escape')
  await expect(chat.getByRole('region', { name: 'Conversation' })).toBeFocused()
  await page.keyboard.press('c')
  await expect(chat.getByText('Copied')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Name of the conversation' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chat.getByRole('region', { name: 'Conversation' })).toBeFocused()
  await page.keyboard.press('l')
  await expect(chat.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(box).toBeFocused()

  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Begin a new conversation')
  await keys.getByRole('switch').click()
  await page.keyboard.press('Escape')
  await chat.getByRole('region', { name: 'Conversation' }).focus()
  await page.keyboard.press('n')
  await expect(chat.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
})

test('single keys do nothing outside of the chat', async ({ page }) => {
  await page.goto(akash)
  const chat = await openChat(page)
  await askIn(chat, 'What are leases priced in?')
  await page.getByRole('link', { name: 'Cairn' }).first().focus()
  await page.keyboard.press('d')
  await page.keyboard.press('n')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(chat.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  await page.keyboard.press('/')
  await expect(chat.getByRole('textbox', { name: /^Ask about/ })).toBeFocused()
})

test('the column is widened and folded, and stays so at the next visit', async ({ page }) => {
  await page.goto(akash)
  const chat = await openChat(page)
  const width = async () => (await chat.boundingBox())?.width ?? 0
  const before = await width()
  await chat.getByRole('button', { name: 'Widen or narrow the chat' }).click()
  expect(await width()).toBeGreaterThan(before * 1.2)
  await page.reload()
  await openChat(page)
  expect(await width()).toBeGreaterThan(before * 1.2)
  await chat.getByRole('button', { name: 'Fold the chat away' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Ask about/ })).toBeVisible()
  expect(await width()).toBeLessThan(80)
})

test('what leads to a folded chat opens it: an address, a question of the first page, a comparison', async ({
  page,
}) => {
  await page.goto(akash)
  const chat = await openChat(page)
  await chat.getByRole('button', { name: 'Fold the chat away' }).click()
  const log = chat.getByRole('region', { name: 'Conversation' })

  await page.goto('/')
  await page.getByRole('link', { name: 'What does Bittensor Compute cost?' }).click()
  await expect(log.getByText(/projects? read/)).toBeVisible()

  // Elsewhere it stays as the reader left it.
  await page.goto(akash)
  await expect(log).toBeHidden()
  await page.goto('/infrastructure/compare?entries=akash-network,lambda&facets=pricing')
  await page.getByRole('link', { name: 'Ask about this comparison' }).click()
  await expect(log.getByText(/projects? read/)).toBeVisible()

  await page.goto('/infrastructure')
  await page.goto(akash)
  await expect(log).toBeHidden()
  await page.evaluate(() => {
    location.hash = '#chat'
  })
  await expect(log).toBeVisible()
})

test('an address that comes to lead to a folded chat before its code runs opens it', async ({ page }) => {
  await page.goto(akash)
  await (await openChat(page)).getByRole('button', { name: 'Fold the chat away' }).click()
  const isChanged = Promise.withResolvers<void>()
  await page.route(/\/_next\/.*\.js/, async route => {
    await isChanged.promise
    await route.continue()
  })
  await page.goto(akash)
  await page.evaluate(() => {
    location.hash = '#chat'
  })
  isChanged.resolve()
  await expect(
    page.locator('[data-chat-keys]:visible').getByRole('region', { name: 'Conversation' }),
  ).toBeVisible()
})

for (const width of [390, 1280]) {
  test(`the focus is never lost at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(akash)
    const chat = await openChat(page)
    const log = chat.getByRole('region', { name: 'Conversation' })
    const box = chat.getByRole('textbox', { name: /^Ask about/ })
    await expect(box).toBeVisible()
    await askIn(chat, 'What are leases priced in?')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Escape')
    await expect(chat.getByRole('button', { name: 'Edit this question' })).toBeFocused()
    await page.keyboard.press('e')
    await page.keyboard.type(' And how are they settled?')
    await page.keyboard.press('Enter')
    await expect(log).toBeFocused()
    await expect(chat.getByText('Version 2 of 2')).toBeVisible()
    await expect(chat.getByText(/projects? read/)).toBeVisible()

    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Make the page' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Address of the public page' })).toBeFocused()
    await page.getByRole('button', { name: 'Stop sharing' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Make the page' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(log).toBeFocused()

    await page.keyboard.press('l')
    await chat.getByRole('link', { name: /What are leases priced in/ }).focus()
    await page.keyboard.press('Enter')
    await expect(box).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(log).toBeFocused()
    await page.keyboard.press('d')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).focus()
    await page.keyboard.press('Enter')
    await expect(box).toBeFocused()
  })

  test(`“/” and “?” work from the first moment at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    const keys = page.getByRole('dialog', { name: 'Keys' })
    for (const isLoaded of [false, true]) {
      await page.goto(akash, { waitUntil: isLoaded ? 'networkidle' : 'domcontentloaded' })
      await page.keyboard.press('/')
      await expect(page.getByRole('textbox', { name: /^Ask about/ })).toBeFocused()
      await page.goto(akash, { waitUntil: isLoaded ? 'networkidle' : 'domcontentloaded' })
      await page.keyboard.press('?')
      await expect(keys).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(keys).toBeHidden()
    }
  })

  test(`a link past the article leads to the chat at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/infrastructure/lambda')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the chat' })).toBeFocused()
    await page.keyboard.press('Enter')
    const chat = page.locator('[data-chat-keys]').filter({ has: page.getByRole('textbox') })
    await expect(chat).toBeVisible()
    await expect(async () => {
      await page.keyboard.press('Tab')
      expect(await chat.evaluate(element => element.contains(document.activeElement))).toBe(true)
    }).toPass()
  })
}

test('Escape leaves the box of a sheet, and then closes the sheet for the button that opened it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  const chat = await openChat(page)
  await chat.getByRole('textbox').focus()
  await page.keyboard.press('Escape')
  await expect(chat.getByRole('region', { name: 'Conversation' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chat).toBeHidden()
  await expect(page.getByRole('button', { name: /^Ask about/ })).toBeFocused()
})
