import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

export const akash = '/infrastructure/akash-network'

/** The two kinds of window: the chat is a sheet in the narrow one and a column in the wide one. */
export const windows = [
  { name: 'a phone', width: 390, height: 844 },
  { name: 'a wide window', width: 1280, height: 900 },
]

/** The chat of an entry's page, opened where it is a sheet, with its code loaded. */
export async function openChat(page: Page): Promise<Locator> {
  const isSheet = (page.viewportSize()?.width ?? 0) < 1024
  const chat = page.locator('[data-chat-keys]:visible')
  // An address that leads to the chat opens the sheet by itself.
  const isOpening = page.url().endsWith('#chat')
  if (isSheet && !isOpening && !(await chat.isVisible()))
    await page.getByRole('button', { name: /^Ask about/ }).click()
  await expect(chat.getByRole('button', { name: 'Conversations' })).toBeVisible()
  return chat
}

/** Asks in the chat and waits until the answer is announced; returns its turn. */
export async function askIn(chat: Locator, question: string): Promise<Locator> {
  const turns = chat.getByRole('region', { name: 'Conversation' }).locator('> ol > li')
  const before = await turns.count()
  await chat.getByRole('textbox', { name: /^Ask about/ }).fill(question)
  await chat.getByRole('textbox', { name: /^Ask about/ }).press('Enter')
  await expect(turns).toHaveCount(before + 1)
  const turn = turns.nth(before)
  await expect(turn.getByText(/projects? read/)).toBeVisible()
  return turn
}

/** Chooses an item of the chat's menu. */
export async function choose(page: Page, chat: Locator, item: string): Promise<void> {
  await chat.getByRole('button', { name: /^More:/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Shares the conversation; returns the path of its public page. */
export async function share(page: Page, chat: Locator): Promise<string> {
  await choose(page, chat, 'Share')
  await page.getByRole('button', { name: 'Make the page' }).click()
  const address = await page.getByRole('textbox', { name: 'Address of the public page' }).inputValue()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeHidden()
  return new URL(address).pathname
}

/** Has the chat's answers reach the page piece by piece, as over a slow line. */
export async function slowAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fetchAtOnce = window.fetch
    window.fetch = async (...request) => {
      const response = await fetchAtOnce(...request)
      if (!response.url.endsWith('/api/chat')) return response
      const pieces = (await response.text()).split(/(?<=\n\n)/)
      const body = new ReadableStream<Uint8Array>({
        async pull(stream) {
          await new Promise(resolve => setTimeout(resolve, 150))
          const piece = pieces.shift()
          if (piece === undefined) stream.close()
          else stream.enqueue(new TextEncoder().encode(piece))
        },
      })
      return new Response(body, response)
    }
  })
}
