import { akash, askIn, choose, openChat, share, windows } from './in-chat.ts'
import { expect, test } from './test.ts'

for (const { name, ...viewport } of windows) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport })

    test('an edited question begins a branch, and the one it left can be reopened', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'What are leases priced in?')
      await askIn(chat, 'How does Akash Network work?')
      const turns = chat.getByRole('region', { name: 'Conversation' }).locator('> ol > li')
      await turns.first().hover()
      await turns.first().getByRole('button', { name: 'Edit this question' }).click()
      await chat.getByRole('textbox', { name: 'Edit this question' }).fill('What does an H100 cost?')
      await chat.getByRole('button', { name: 'Ask this' }).click()
      await expect(turns).toHaveCount(1)
      await expect(turns.first()).toContainText('Version 2 of 2')
      await expect(turns.first().getByText(/projects? read/)).toBeVisible()

      const earlier = chat.getByRole('button', { name: 'Earlier version of this question' })
      await earlier.click()
      await expect(turns).toHaveCount(2)
      await expect(turns.nth(1)).toContainText('How does Akash Network work?')
      await expect(earlier).toBeFocused()
      await page.reload()
      await openChat(page)
      await expect(turns).toHaveCount(2)
      await expect(turns.first()).toContainText('Version 1 of 2')
    })

    test('Back closes a dialog, and neither the chat nor the page', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'What are leases priced in?')
      for (const item of ['Share', 'Rename', 'Keys', 'Delete']) {
        await choose(page, chat, item)
        const dialog = page.locator('.dialog-box')
        await expect(dialog).toBeVisible()
        await page.goBack()
        await expect(dialog).toBeHidden()
        await expect(chat.getByRole('button', { name: /^More:/ })).toBeFocused()
        await expect(page).toHaveURL(new RegExp(`${akash}$`))
      }
      // A key opens the sheet and the dialog at once; Escape closes the one above alone.
      if (viewport.width < 1024) await chat.getByRole('button', { name: 'Close the chat' }).click()
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
      await expect(chat).toBeVisible()
    })

    test('conversations are listed, searched, renamed, opened and deleted', async ({ page }) => {
      await page.goto('/infrastructure/lambda')
      let chat = await openChat(page)
      await askIn(chat, 'How does Lambda bill?')
      await page.goto(akash)
      chat = await openChat(page)
      await askIn(chat, 'What are leases priced in?')
      await chat.getByRole('button', { name: 'Conversations' }).click()
      const list = chat.getByRole('region', { name: 'Conversations' })
      await expect(list.getByRole('link')).toHaveCount(2)

      await list.getByRole('button', { name: 'Rename or delete “What are leases priced in?”' }).click()
      await page.getByRole('menuitem', { name: 'Rename' }).click()
      await page.getByRole('textbox', { name: 'Name of the conversation' }).fill('Akash prices')
      await page.keyboard.press('Enter')
      await expect(list.getByRole('link', { name: /^Akash prices/ })).toBeVisible()

      await list.getByRole('searchbox').fill('lambda bill')
      await expect(list.getByRole('link')).toHaveCount(1)
      await list.getByRole('searchbox').fill('no such words')
      await expect(list).toContainText('None of your conversations holds')
      await list.getByRole('searchbox').fill('')
      await list.getByRole('link', { name: /Lambda/ }).click()
      await expect(page).toHaveURL(/\/infrastructure\/lambda\?chat=/)
      chat = await openChat(page)
      await expect(chat.getByRole('heading', { level: 3, name: 'How does Lambda bill?' })).toBeVisible()

      await choose(page, chat, 'Delete')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
      await expect(chat.getByText('Questions to begin with')).toBeVisible()
      await chat.getByRole('button', { name: 'Conversations' }).click()
      await expect(chat.getByRole('region', { name: 'Conversations' }).getByRole('link')).toHaveCount(1)
    })

    test('an answer is copied with its footnotes, each of them defined', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(akash)
      const turn = await askIn(await openChat(page), 'How does Akash compare with Lambda on pricing?')
      await turn.getByRole('button', { name: 'Copy the answer with its footnotes' }).click()
      await expect(turn.getByText('Copied')).toBeVisible()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(definedIn(copied).length).toBeGreaterThan(1)
      expect(definedIn(copied)).toEqual(usedIn(copied))
    })

    test('sharing freezes the conversation for everyone; ended, its address shows nothing; shared again, it is the same', async ({
      page,
      browser,
      baseURL,
    }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'What are leases priced in?')
      const address = await share(page, chat)
      await askIn(chat, 'How does Akash Network work?')

      const stranger = await browser.newContext({ viewport })
      const theirs = await stranger.newPage()
      await theirs.goto(`${baseURL}${address}`)
      await expect(
        theirs.getByRole('heading', { level: 2, name: 'What are leases priced in?' }),
      ).toBeVisible()
      await expect(theirs.getByText('How does Akash Network work?')).toHaveCount(0)
      await expect(theirs.getByText('The wiki has not changed any of these claims since.')).toBeVisible()
      const sentence = theirs.getByRole('paragraph').filter({ hasText: 'priced in ACT' }).first()
      await expect(sentence).toContainText(/1\s*Quoted$/)
      // What no longer stands is told beside its sentence, as in the chat.
      await expect(theirs.getByText('Superseded', { exact: true }).first()).toBeVisible()
      const older = theirs
        .getByRole('paragraph')
        .filter({ hasText: /^Akash leases are priced in the AKT token/ })
      await expect(older.first().locator('..')).toContainText(/Quoted\s*Superseded$/)
      await theirs.getByRole('link', { name: 'Claim 1', exact: true }).first().click()
      await expect(theirs.locator('#claim-1')).toBeInViewport()
      await expect(theirs.locator('#claim-1').getByRole('link', { name: /^Open/ }).first()).toHaveAttribute(
        'href',
        /^https:/,
      )

      await choose(page, chat, 'Share')
      await page.getByRole('button', { name: 'Stop sharing' }).click()
      await expect(page.getByRole('button', { name: 'Make the page' })).toBeVisible()
      expect((await theirs.goto(`${baseURL}${address}`))?.status()).toBe(404)
      await page.keyboard.press('Escape')
      expect(await share(page, chat)).toBe(address)
      expect((await theirs.goto(`${baseURL}${address}`))?.status()).toBe(200)
      await expect(theirs.getByText('How does Akash Network work?')).toBeVisible()
      await stranger.close()
    })
  })
}

test('an address that the browser does not let the page copy is selected, and that is said', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto(akash)
  const chat = await openChat(page)
  await askIn(chat, 'What are leases priced in?')
  await choose(page, chat, 'Share')
  await page.getByRole('button', { name: 'Make the page' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toContainText('does not let this page copy')
  const field = dialog.getByRole('textbox')
  await expect(field).toBeFocused()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue())
})

test('another browser gets “not found” for a conversation’s page, its data, its exports and every change', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(akash)
  const chat = await openChat(page)
  await askIn(chat, 'What are leases priced in?')
  await chat.getByRole('button', { name: /^More:/ }).click()
  const href = await page.getByRole('menuitem', { name: 'Print' }).getAttribute('href')
  const id = href?.split('/').at(-1)
  const mine = await page.request.get(`/api/conversations/${id}/export?format=markdown`)
  expect(definedIn(await mine.text())).toEqual(usedIn(await mine.text()))
  const json = await (await page.request.get(`/api/conversations/${id}/export?format=json`)).json()
  expect(json.turns[0].answer.claims).toBeTruthy()

  const stranger = await browser.newContext()
  const api = `${baseURL}/api/conversations/${id}`
  for (const [method, path, data] of [
    ['GET', api],
    ['PATCH', api, { name: 'Mine' }],
    ['DELETE', api],
    ['GET', `${api}/export?format=markdown`],
    ['GET', `${api}/export?format=json`],
    ['PUT', `${api}/share`],
    ['DELETE', `${api}/share`],
    ['POST', `${api}/stop`],
    [
      'PUT',
      `${api}/marks`,
      { message: 'of-nobody', kind: 'not-helpful', sentence: null, claim: null, isSet: true },
    ],
    ['GET', `${baseURL}/conversations/${id}`],
  ] as const) {
    const response = await stranger.request.fetch(path, { method, ...(data ? { data } : {}) })
    expect(response.status(), `${method} ${path}`).toBe(404)
  }
  await stranger.close()
})

test('a conversation is a page to read and print, and is gone on with from there', async ({ page }) => {
  await page.goto(akash)
  const chat = await openChat(page)
  await askIn(chat, 'How does Akash compare with Lambda on pricing?')
  await choose(page, chat, 'Print or read as a page')
  await expect(page).toHaveURL(/\/conversations\//)
  await expect(page.getByRole('heading', { level: 2, name: 'The claims, as they were cited' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  const addresses = await page
    .getByRole('link', { name: /^Open (the source|at the passage): / })
    .evaluateAll(links => links.map(link => getComputedStyle(link, '::after').content))
  expect(addresses.length).toBeGreaterThan(1)
  for (const address of addresses) expect(address).toContain('https://')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Go on with this conversation' }).click()
  await expect((await openChat(page)).getByText(/projects? read/)).toBeVisible()
})

test('a question asked while the stored conversation is still on its way goes on with it', async ({
  page,
}) => {
  await page.goto(akash)
  await askIn(await openChat(page), 'What does an H100 cost on Lambda?')
  const { promise: isLetThrough, resolve: letThrough } = Promise.withResolvers<void>()
  await page.route('**/api/conversations/latest?*', async route => {
    await isLetThrough
    await route.continue()
  })
  await page.reload()
  const chat = await openChat(page)
  const box = chat.getByRole('textbox', { name: /^Ask about/ })
  await box.fill('and its limits?')
  await box.press('Enter')
  await expect(box).toHaveValue('and its limits?')
  letThrough()
  await expect(chat.getByText(/^Understood as:/)).toContainText('Lambda')
  await expect(
    chat.getByRole('heading', { level: 3, name: 'What does an H100 cost on Lambda?' }),
  ).toHaveCount(1)
  await expect(box).toHaveValue('')
})

test('in a sheet, Back leaves the list of conversations, then the sheet, then the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/infrastructure')
  await page.goto(akash)
  const chat = await openChat(page)
  await askIn(chat, 'What are leases priced in?')
  const list = chat.getByRole('region', { name: 'Conversations' })
  const openList = chat.getByRole('button', { name: 'Conversations', exact: true })
  await openList.click()
  await expect(list.getByRole('link')).toBeVisible()
  await page.goBack()
  await expect(list).toBeHidden()
  await expect(chat.getByRole('textbox', { name: /^Ask about/ })).toBeFocused()

  // A dialog above the list has a step of its own.
  await openList.click()
  await list.getByRole('button', { name: /^Rename or delete/ }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.goBack()
  await expect(page.locator('.dialog-box')).toBeHidden()
  await expect(list).toBeVisible()

  // What is opened from the list is named by the address when its step is gone.
  await list.getByRole('link').click()
  await expect(list).toBeHidden()
  await expect(page).toHaveURL(/\?chat=/)
  await openList.click()
  await list.getByRole('button', { name: 'New conversation' }).click()
  await expect(list).toBeHidden()
  await expect(page).not.toHaveURL(/chat=/)

  // Closing the sheet takes both steps away.
  await openList.click()
  await expect(list).toBeVisible()
  await chat.getByRole('button', { name: 'Close the chat' }).click()
  await expect(chat).toBeHidden()
  await openChat(page)
  await expect(list).toBeHidden()
  await page.goBack()
  await expect(chat).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL(/\/infrastructure$/)
})

test('Back closes a sheet that is opened again after a reload or a step forward', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  const chat = await openChat(page)
  await page.reload()
  await openChat(page)
  await page.goBack()
  await expect(chat).toBeHidden()
  await page.goForward()
  await openChat(page)
  await page.goBack()
  await expect(chat).toBeHidden()
})

for (const { name, ...viewport } of windows) {
  test(`on ${name}, Escape leaves the list from wherever the focus is, and a row that goes leaves it there`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await page.goto(akash)
    const chat = await openChat(page)
    await askIn(chat, 'What are leases priced in?')
    const list = chat.getByRole('region', { name: 'Conversations' })
    await chat.getByRole('button', { name: 'Conversations', exact: true }).click()
    const row = list.getByRole('button', { name: /^Rename or delete/ })
    await row.click()
    await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(chat.getByRole('textbox', { name: /^Ask about/ })).toBeFocused()

    await chat.getByRole('button', { name: 'Conversations', exact: true }).click()
    await row.click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(list.getByText('You have not asked anything yet.')).toBeVisible()
    await expect(list.getByRole('searchbox')).toBeFocused()
  })
}

test('in a sheet, Escape empties the search of conversations, leaves the list, and leaves a question as it was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  const chat = await openChat(page)
  await chat.getByRole('button', { name: 'Conversations' }).click()
  const search = chat.getByRole('searchbox')
  await search.fill('lease')
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await search.press('Escape')
  await expect(search).toBeHidden()
  const turn = await askIn(chat, 'What are leases priced in?')
  await turn.getByRole('button', { name: 'Edit this question' }).click()
  await turn.getByRole('textbox').press('Escape')
  await expect(turn.getByRole('textbox')).toBeHidden()
  await expect(chat.getByRole('textbox', { name: /^Ask about/ })).toBeVisible()
})

const usedIn = (markdown: string) =>
  [...new Set([...markdown.matchAll(/(?<!\\)\[\^(\d+)\](?!:)/g)].map(match => match[1]))].sort()
const definedIn = (markdown: string) =>
  [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(match => match[1]).sort()
