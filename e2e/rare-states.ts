import { expect, type Page } from '@playwright/test'
import { akash, askIn, choose, openChat } from './in-chat.ts'
import type { PageState } from './states.ts'

/** States that a reader meets less often: what fails, what is refused, and what asks once more. */
export const rareStates: PageState[] = [
  { name: 'entry-figures', path: '/infrastructure/indiaai-mission', reach: seeFigures },
  { name: 'chat-refused', path: akash, reach: askTooOften },
  { name: 'chat-rename', path: akash, reach: page => openDialog(page, 'Rename') },
  { name: 'chat-remove', path: akash, reach: page => openDialog(page, 'Delete') },
  { name: 'chat-list-none', path: akash, reach: searchInVain },
  { name: 'chat-list-failed', path: akash, reach: listOffline },
  { name: 'chat-card-failed', path: akash, reach: openCardOffline },
]

async function seeFigures(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Claims at odds with each other' }).first().scrollIntoViewIfNeeded()
}

async function askTooOften(page: Page): Promise<void> {
  const error = { code: 'too-many-requests', message: 'Too many questions. Ask again in 20 seconds.' }
  await page.route('**/api/chat', route => route.fulfill({ status: 429, json: { error } }))
  const chat = await openChat(page)
  await chat.getByRole('textbox').fill('What are leases priced in?')
  await chat.getByRole('textbox').press('Enter')
  await expect(page.getByRole('button', { name: 'Try again' }).filter({ visible: true })).toBeVisible()
}

async function openDialog(page: Page, item: string): Promise<void> {
  const chat = await openChat(page)
  await askIn(chat, 'What are leases priced in?')
  await choose(page, chat, item)
  await expect(page.locator('.dialog-box')).toBeVisible()
}

async function searchInVain(page: Page): Promise<void> {
  const chat = await openChat(page)
  await chat.getByRole('button', { name: 'Conversations' }).click()
  await chat.getByRole('searchbox', { name: 'Search your conversations' }).fill('xylophone')
  await expect(chat.getByText('None of your conversations holds')).toBeVisible()
}

async function listOffline(page: Page): Promise<void> {
  const chat = await openChat(page)
  await page.route('**/api/conversations*', route => route.abort('internetdisconnected'))
  await chat.getByRole('button', { name: 'Conversations' }).click()
  await expect(chat.getByText('Your conversations could not be read.')).toBeVisible()
}

async function openCardOffline(page: Page): Promise<void> {
  const turn = await askIn(await openChat(page), 'Are Akash leases priced in the AKT token?')
  await page.route('**/api/v1/claims/**', route => route.abort('internetdisconnected'))
  await turn
    .getByRole('button', { name: /superseded$/ })
    .first()
    .click()
  await expect(page.getByText('This could not be read now.')).toBeVisible()
}
