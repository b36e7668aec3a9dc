import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'

const akash = '/infrastructure/akash-network'

function chatOf(page: Page): Locator {
  return page.getByRole('complementary', { name: /^Ask about/ })
}

/** Writes into the question box until it takes the words: a page that is still loading may not. */
async function write(page: Page, question: string): Promise<void> {
  const chat = chatOf(page)
  await expect(async () => {
    await chat.getByRole('textbox').fill(question)
    await expect(chat.getByRole('button', { name: 'Send the question' })).toBeEnabled({ timeout: 500 })
  }).toPass()
}

/** Asks in the panel and waits until the answer is announced; returns its turn. */
async function ask(page: Page, question: string): Promise<Locator> {
  const chat = chatOf(page)
  const turns = chat
    .getByRole('region', { name: 'Conversation' })
    .locator(':scope > ul > li, :scope > ol > li')
  const before = await turns.count()
  await write(page, question)
  await chat.getByRole('textbox').press('Enter')
  await expect(turns).toHaveCount(before + 1)
  await expect(chat.getByRole('status')).toHaveText(/^Answer ready/)
  await expect(turns.nth(before).getByText(/projects? read/)).toBeVisible()
  return turns.nth(before)
}

test('a reader asks, opens a citation and reads its source, by keyboard alone', async ({ page }) => {
  await page.goto(akash)
  const turn = await ask(page, 'What are leases priced in?')
  const chip = turn.getByRole('button', { name: /^Citation 1: Akash Network/ })
  await page.keyboard.press('Shift+Tab')
  for (
    let steps = 0;
    steps < 40 && !(await chip.evaluate(button => button === document.activeElement));
    steps++
  ) {
    await page.keyboard.press('Shift+Tab')
  }
  await expect(chip).toBeFocused()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  const sentence = await turn
    .getByRole('paragraph')
    .first()
    .evaluate(each => each.firstChild?.textContent ?? '')
  expect(sentence.length).toBeGreaterThan(20)
  await expect(card).toContainText(sentence)
  await expect(card).toContainText('Quoted')
  await expect(card.getByRole('link', { name: /Open (at the passage|the source)/ }).first()).toHaveAttribute(
    'href',
    /^https:/,
  )

  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(chip).toBeFocused()

  await page.keyboard.press('Enter')
  const source = card.getByRole('list', { name: 'Sources of this claim' }).getByRole('link').first()
  for (
    let steps = 0;
    steps < 20 && !(await source.evaluate(link => link === document.activeElement));
    steps++
  ) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sources\//)
})

test('“show in the article” scrolls to the claim and leaves the chat where it is', async ({ page }) => {
  await page.goto(akash)
  const turn = await ask(page, 'What happens when a provider ends a lease without warning?')
  await turn.getByRole('button', { name: /^Citation 1/ }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Show in the article' }).click()
  await expect(page.locator('#limits-1')).toBeInViewport()
  await expect(turn).toBeVisible()
})

test('a comparison with a sibling cites both', async ({ page }) => {
  await page.goto('/infrastructure/lambda')
  const turn = await ask(page, 'How does Lambda compare with Crusoe on pricing?')
  await expect(turn.getByRole('button', { name: /^Citation \d+: Lambda, pricing/ }).first()).toBeVisible()
  await expect(turn.getByRole('button', { name: /^Citation \d+: Crusoe, pricing/ }).first()).toBeVisible()
})

test('a follow-up keeps the entry, and shows how it was understood', async ({ page }) => {
  await page.goto(akash)
  await ask(page, 'What does an H100 cost on Lambda?')
  const turn = await ask(page, 'and its limits?')
  await expect(turn.getByText(/^Understood as:/)).toContainText('Lambda')
  await expect(turn.getByRole('button', { name: /^Citation \d+: Lambda, limits/ }).first()).toBeVisible()
})

test('a claim keeps its number for the whole conversation', async ({ page }) => {
  await page.goto(akash)
  const first = await ask(page, 'What are leases priced in?')
  const name = await first.getByRole('button', { name: /^Citation 1:/ }).getAttribute('aria-label')
  const again = await ask(page, 'What are leases priced in?')
  await expect(again.getByRole('button', { name: name ?? '' })).toBeVisible()
})

test('what the wiki does not say is answered without citations and with questions it can answer', async ({
  page,
}) => {
  await page.goto(akash)
  const turn = await ask(page, 'Which football club does its chairman support?')
  await expect(turn.getByRole('button', { name: /^Citation/ })).toHaveCount(0)
  await expect(turn).toContainText('The wiki does not say')
  await turn.getByRole('region', { name: 'The wiki can answer' }).getByRole('button').first().click()
  await expect(chatOf(page).getByRole('button', { name: /^Citation 1/ })).toBeVisible()
})

test('a question about an entry of another layer leads to that entry’s chat', async ({ page }) => {
  await page.goto(akash)
  const turn = await ask(page, 'Which hardware does vLLM support?')
  await turn.getByRole('link', { name: 'Ask on the page of vLLM' }).click()
  await expect(page).toHaveURL(/\/inference\/vllm/)
  await expect(chatOf(page).getByRole('status')).toHaveText(/^Answer ready/)
  await expect(chatOf(page).getByRole('listitem').first()).toContainText('Which hardware does vLLM support?')
})

test('a reload shows the conversation as it was; a new one begins empty', async ({ page }) => {
  await page.goto(akash)
  await ask(page, 'What are leases priced in?')
  const log = chatOf(page).getByRole('region', { name: 'Conversation' })
  const before = await log.textContent()
  await page.reload()
  await expect(log.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  expect(await log.textContent()).toBe(before)

  await chatOf(page).getByRole('button', { name: 'New conversation' }).click()
  await expect(log.getByRole('button', { name: /^Citation/ })).toHaveCount(0)
  await expect(chatOf(page).getByText('Questions to begin with')).toBeVisible()
})

for (const path of [akash, '/training/templar', '/inference/groq', '/models/claude']) {
  test(`every starter question of ${path} is answered with citations`, async ({ page }) => {
    await page.goto(path)
    const starters = chatOf(page).getByRole('region', { name: 'Questions to begin with' }).getByRole('button')
    await expect(starters.first()).toBeVisible()
    const questions = await starters.evaluateAll(buttons =>
      buttons.map(button => button.firstChild?.textContent ?? ''),
    )
    for (const question of questions) {
      const turn = await ask(page, question.trim())
      await expect(turn.getByRole('button', { name: /^Citation/ }).first(), question).toBeVisible()
    }
  })
}

test('Shift and Enter begin a line; a question of spaces is not sent', async ({ page }) => {
  await page.goto(akash)
  const box = chatOf(page).getByRole('textbox')
  await write(page, 'How are leases')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('priced?')
  await expect(box).toHaveValue('How are leases\npriced?')
  await box.fill('   ')
  await page.keyboard.press('Enter')
  await expect(chatOf(page).getByText('Questions to begin with')).toBeVisible()
})

test('a question that cannot be sent is kept, and is sent by itself once there is a connection', async ({
  page,
  context,
}) => {
  await page.goto(akash)
  const chat = chatOf(page)
  await expect(chat.getByRole('button', { name: 'Conversations' })).toBeVisible()
  await context.setOffline(true)
  await chat.getByRole('textbox').fill('What are leases priced in?')
  await page.keyboard.press('Enter')
  await expect(chat).toContainText('Your question is kept, and asked once you are connected again.')
  await expect(chat.getByRole('status')).toHaveText(/^You are offline/)
  await expect(chat.getByRole('button', { name: 'Try again' })).toBeVisible()
  await context.setOffline(false)
  await expect(chat.getByRole('button', { name: /^Citation 1/ })).toBeVisible()
  await expect(chat.getByRole('heading', { level: 3, name: 'What are leases priced in?' })).toHaveCount(1)
})

test('on a phone the chat is a sheet, and a citation opens as one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  await page.getByRole('button', { name: /^Ask about/ }).click()
  const box = page.getByRole('textbox', { name: /^Ask about/ })
  await box.fill('What are leases priced in?')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Citation 1/ }).click()
  await expect(page.getByRole('dialog').last()).toContainText('Akash')
})

test('a question pressed on the first page is asked at once', async ({ page }) => {
  await page.goto('/')
  const link = page.getByRole('region', { name: 'Questions to begin with' }).getByRole('link').first()
  const question = ((await link.textContent()) ?? '').replace('→', '').trim()
  await link.click()
  await expect(chatOf(page).getByRole('status')).toHaveText(/^Answer ready/)
  await expect(chatOf(page).getByRole('listitem').first()).toContainText(question)
})

test('a question carried by another site’s link stands in the box and is not asked', async ({ page }) => {
  await page.goto('/infrastructure/lambda#ask=What%20does%20Lambda%20cost%3F')
  await expect(chatOf(page).getByRole('textbox')).toHaveValue('What does Lambda cost?')
  await expect(chatOf(page).getByRole('button', { name: 'Conversations' })).toBeVisible()
  await expect(chatOf(page).getByText('You asked:')).toHaveCount(0)
})
