import type { Page, Route } from '@playwright/test'
import { akash, askIn, openChat, windows } from './in-chat.ts'
import { expect, test } from './test.ts'

/** Holds the answers of the chat back until `release` is called. */
async function holdAnswers(page: Page): Promise<{ release: () => void; count: () => number }> {
  const gate = Promise.withResolvers<void>()
  let asked = 0
  await page.route('**/api/chat', async route => {
    asked += 1
    await gate.promise
    await route.continue().catch(() => null)
  })
  return { release: gate.resolve, count: () => asked }
}

/** What a page asked for, to be sent by someone else. */
function readRequest(route: Route) {
  const request = route.request()
  const { 'content-type': type = '' } = request.headers()
  return {
    ...{ url: request.url(), method: request.method(), body: request.postData() },
    headers: { 'content-type': type },
  }
}

for (const { name, ...viewport } of windows) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport })

    test('a screen reader hears that an answer begins and that it is ready, and nothing else', async ({
      page,
    }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      const heard = chat.getByRole('status')
      const { release } = await holdAnswers(page)
      await chat.getByRole('textbox').fill('What are leases priced in?')
      await page.keyboard.press('Enter')
      await expect(heard).toHaveText('Answering.')
      release()
      await expect(heard).toHaveText(/^Answer ready, \d+ sentences?, \d+ citations?\.$/)
    })

    test('a question is asked once, however often it is sent', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      const { release, count } = await holdAnswers(page)
      await chat.getByRole('textbox').fill('What are leases priced in?')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      release()
      await expect(chat.getByText(/projects? read/)).toBeVisible()
      expect(count()).toBe(1)
      const { conversation } = await (
        await page.request.get('/api/conversations/latest?entry=akash-network')
      ).json()
      expect(conversation.turns).toHaveLength(1)
    })

    test('a question whose connection broke is tried again in its place', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await page.route('**/api/chat', route => route.abort('internetdisconnected'), { times: 1 })
      await chat.getByRole('textbox').fill('What are leases priced in?')
      await page.keyboard.press('Enter')
      await chat.getByRole('button', { name: 'Try again' }).click()
      // The button is gone; the focus is not.
      await expect(chat.getByRole('region', { name: 'Conversation' })).toBeFocused()
      await expect(chat.getByText(/projects? read/)).toBeVisible()
      await expect(chat.getByRole('heading', { level: 3, name: 'What are leases priced in?' })).toHaveCount(1)
    })

    test('a question whose answer was lost on the way is stored once when it is tried again', async ({
      page,
      baseURL,
    }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      const lose = async (route: Route) => {
        // The server takes and answers it, and nothing of that reaches the reader, no cookie either.
        const { url, method, headers, body } = readRequest(route)
        await (await fetch(url, { method, headers, body })).text()
        await route.abort('internetdisconnected')
      }
      await page.route('**/api/chat', lose, { times: 1 })
      await chat.getByRole('textbox').fill('What are leases priced in?')
      await page.keyboard.press('Enter')
      await chat.getByRole('button', { name: 'Try again' }).click()
      await expect(chat.getByText(/projects? read/)).toBeVisible()
      const latest = `${baseURL}/api/conversations/latest?entry=akash-network`
      const { conversation } = await (await page.request.get(latest)).json()
      expect(conversation.turns).toHaveLength(1)
      await page.reload()
      await openChat(page)
      await expect(chat.getByRole('heading', { level: 3, name: 'What are leases priced in?' })).toHaveCount(1)
    })

    test('a question that never reached the server is there after a reload', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await page.route('**/api/chat', route => route.abort('internetdisconnected'))
      await chat.getByRole('textbox').fill('What are leases priced in?')
      await page.keyboard.press('Enter')
      await expect(chat.getByRole('button', { name: 'Try again' })).toBeVisible()
      await page.unroute('**/api/chat')
      await page.reload()
      await openChat(page)
      await expect(chat.getByRole('heading', { level: 3, name: 'What are leases priced in?' })).toBeVisible()
      await chat.getByRole('button', { name: 'Try again' }).click()
      await expect(chat.getByText(/projects? read/)).toBeVisible()
    })

    test('a question asked while an earlier one cannot be sent waits for it, and both are asked in order', async ({
      page,
      context,
    }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'What are leases priced in?')
      const box = chat.getByRole('textbox', { name: /^Ask about/ })
      await context.setOffline(true)
      await box.fill('Who runs Akash?')
      await box.press('Enter')
      await expect(chat.getByRole('button', { name: 'Try again' })).toBeVisible()
      await box.fill('What are its limits?')
      await box.press('Enter')
      await expect(chat.getByText('Your earlier question goes first.')).toBeVisible()
      await expect(box).toHaveValue('What are its limits?')
      await context.setOffline(false)
      const questions = chat.getByRole('heading', { level: 3, name: /^You asked/ })
      const inOrder = [/What are leases priced in/, /Who runs Akash/, /What are its limits/]
      await expect(questions).toHaveText(inOrder)
      await expect(chat.getByText(/projects? read/)).toHaveCount(3)
      await expect(box).toHaveValue('')
      await page.reload()
      await openChat(page)
      await expect(questions).toHaveText(inOrder)
    })

    test('a question that a reload has left over is sent before the next one', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'What are leases priced in?')
      await page.route('**/api/chat', route => route.abort('internetdisconnected'))
      await chat.getByRole('textbox').fill('Who runs Akash?')
      await page.keyboard.press('Enter')
      await expect(chat.getByRole('button', { name: 'Try again' })).toBeVisible()
      await page.unroute('**/api/chat')
      await page.reload()
      await openChat(page)
      await expect(chat.getByRole('button', { name: 'Try again' })).toBeVisible()
      await chat.getByRole('textbox').fill('What are its limits?')
      await page.keyboard.press('Enter')
      await expect(chat.getByText(/projects? read/)).toHaveCount(3)
      await expect(chat.getByRole('heading', { level: 3, name: /^You asked/ })).toHaveText([
        /What are leases priced in/,
        /Who runs Akash/,
        /What are its limits/,
      ])
    })

    test('what is written and not asked is there after a reload', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await chat.getByRole('textbox').fill('A question in the making')
      await page.reload()
      await openChat(page)
      await expect(chat.getByRole('textbox')).toHaveValue('A question in the making')
    })

    test('a growing answer moves nothing that is being read', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'How does Akash Network work?')
      await askIn(chat, 'What are leases priced in?')
      const log = chat.getByRole('region', { name: 'Conversation' })
      const { release } = await holdAnswers(page)
      await chat.getByRole('textbox').fill('How does Akash compare with Lambda on pricing?')
      await page.keyboard.press('Enter')
      await expect(chat.getByText('Reading the claims…')).toBeVisible()
      await log.evaluate(element => element.scrollTo({ top: 0 }))
      release()
      await expect(chat.getByRole('status')).toHaveText(/^Answer ready/)
      expect(await log.evaluate(element => element.scrollTop)).toBe(0)
      const toEnd = chat.getByRole('button', { name: 'Jump to the latest' })
      const [logBox, toEndBox] = [await log.boundingBox(), await toEnd.boundingBox()]
      // It stands below what is read, and covers none of it.
      expect(toEndBox?.y).toBeGreaterThanOrEqual((logBox?.y ?? 0) + (logBox?.height ?? 0) - 0.5)
      // Nor does anything move when it goes, as by scrolling on to what is then pressed.
      const atEnd = await log.evaluate(element => {
        element.scrollTo({ top: element.scrollHeight })
        return element.scrollTop
      })
      await expect(toEnd).toBeHidden()
      expect(await log.evaluate(element => element.scrollTop)).toBe(atEnd)
      await log.evaluate(element => element.scrollTo({ top: 0 }))
      await toEnd.click()
      await expect(chat.getByText('You could ask next')).toBeInViewport()
    })

    test('the way to the end does not come and go by itself', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await askIn(chat, 'How does Akash Network work?')
      await askIn(chat, 'What are leases priced in?')
      const log = chat.getByRole('region', { name: 'Conversation' })
      // At every height, a few of which are those at which the button is about to come.
      const changes = await log.evaluate(async element => {
        const frame = () => new Promise(requestAnimationFrame)
        const atHeight = async (top: number) => {
          element.scrollTo({ top })
          for (let frames = 0; frames < 3; frames++) await frame()
          const heights = []
          for (let frames = 0; frames < 6; frames++) {
            heights.push(element.clientHeight)
            await frame()
          }
          return new Set(heights).size - 1
        }
        let sum = 0
        for (let left = 0; left < 300; left += 8)
          sum += await atHeight(element.scrollHeight - element.clientHeight - left)
        return sum
      })
      expect(changes).toBe(0)
    })

    test('a broken answer says what happened and what to do', async ({ page }) => {
      await page.goto(akash)
      const chat = await openChat(page)
      await page.route('**/api/chat', route =>
        route.fulfill({
          status: 503,
          json: {
            error: {
              code: 'unavailable',
              message: 'The wiki is being brought up to date. Try again in a minute.',
            },
          },
        }),
      )
      await chat.getByRole('textbox').fill('What are leases priced in?')
      await page.keyboard.press('Enter')
      await expect(chat).toContainText('The wiki is being brought up to date.')
      await page.unroute('**/api/chat')
      // What stands between reader and server answers in words of its own, or in none.
      for (const body of ['', '<html>Bad gateway</html>']) {
        await page.route('**/api/chat', route => route.fulfill({ status: 503, body }))
        await chat.getByRole('button', { name: 'Try again' }).click()
        await expect(chat).toContainText('The server could not be reached. Your question is kept.')
        await page.unroute('**/api/chat')
      }
      await chat.getByRole('button', { name: 'Try again' }).click()
      await expect(chat.getByText(/projects? read/)).toBeVisible()
    })
  })
}
