import { expect, type Locator, type Page } from '@playwright/test'
import { rareStates } from './rare-states.ts'

/** One page in one state, as a reader may have it before them. */
export interface PageState {
  name: string
  path: string
  /** Brings the page from as it loads to the state. */
  reach?: (page: Page) => Promise<unknown>
}

const akash = '/infrastructure/akash-network'
const compare = '/infrastructure/compare'

/** Every page and state that is looked at (`npm run shots`) and tested for accessibility. */
export const pageStates: PageState[] = [
  { name: 'home', path: '/' },
  { name: 'layer', path: '/infrastructure' },
  { name: 'layer-of-one', path: '/training' },
  { name: 'entry', path: akash },
  { name: 'entry-superseded', path: `${akash}#settlement-3` },
  { name: 'entry-proprietary', path: '/models/claude' },
  { name: 'entry-end', path: akash, reach: page => page.getByRole('contentinfo').scrollIntoViewIfNeeded() },
  { name: 'compare', path: `${compare}?entries=akash-network,lambda,crusoe` },
  { name: 'compare-two', path: `${compare}?entries=akash-network,lambda&facets=pricing,limits` },
  {
    name: 'compare-many',
    path: `${compare}?entries=akash-network,bittensor-compute,gensyn,prime-intellect,io-net,hyperbolic,nowhere`,
  },
  { name: 'compare-uneven', path: `${compare}?entries=akash-network,lambda,crusoe&only=differences` },
  { name: 'compare-facet', path: `${compare}?entries=akash-network,lambda,crusoe#on-pricing` },
  { name: 'compare-choose', path: compare },
  { name: 'source', path: '/sources/akash-docs-bids' },
  { name: 'search', path: '/search?q=reverse+auction' },
  { name: 'search-empty', path: '/search' },
  { name: 'search-none', path: '/search?q=xylophone' },
  { name: 'developers', path: '/developers' },
  { name: 'missing', path: '/no-such-page' },
  { name: 'check', path: '/check' },
  { name: 'check-done', path: '/check', reach: checkText },
  { name: 'embed', path: '/embed/akash-network' },
  { name: 'entry-not-loaded', path: akash, reach: pressInVain },
  { name: 'chat-empty', path: akash, reach: openChat },
  { name: 'chat-answered', path: akash, reach: page => ask(page, 'What are leases priced in?') },
  { name: 'chat-card', path: akash, reach: openCard },
  { name: 'chat-trail', path: akash, reach: openTrail },
  {
    name: 'chat-table',
    path: '/infrastructure/lambda',
    reach: page => ask(page, 'How does Lambda compare with Crusoe on pricing?'),
  },
  { name: 'chat-survey', path: akash, reach: openSurvey },
  { name: 'chat-folded', path: akash, reach: foldChat },
  { name: 'chat-withheld', path: akash, reach: askWithWithheld },
  {
    name: 'chat-abstained',
    path: akash,
    reach: page => ask(page, 'Which football club does its chairman support?'),
  },
  { name: 'chat-failed', path: akash, reach: askOffline },
  { name: 'chat-superseded', path: akash, reach: openSuperseded },
  { name: 'chat-sibling', path: akash, reach: openSibling },
  { name: 'chat-menu', path: akash, reach: openMenu },
  { name: 'chat-list', path: akash, reach: openList },
  { name: 'chat-edit', path: akash, reach: editQuestion },
  { name: 'chat-versions', path: akash, reach: reviseQuestion },
  { name: 'chat-share', path: akash, reach: shareConversation },
  { name: 'chat-keys', path: akash, reach: openKeys },
  { name: 'shared', path: akash, reach: openShared },
  { name: 'conversation', path: akash, reach: openPrintable },
  { name: 'quality', path: akash, reach: openQuality },
  ...rareStates,
]

/** A button whose code cannot be fetched. */
async function pressInVain(page: Page): Promise<void> {
  await page.route('**/_next/static/**/*.js', route => route.abort('internetdisconnected'))
  await page.reload()
  const isSheet = (page.viewportSize()?.width ?? 0) < 1024
  await page.getByRole('button', { name: isSheet ? /^Ask about/ : /^What does/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toBeVisible()
}

/** The chat of an entry's page, opened where it is a sheet. */
async function openChat(page: Page): Promise<Locator> {
  const isSheet = (page.viewportSize()?.width ?? 0) < 1024
  if (isSheet) await page.getByRole('button', { name: /^Ask about/ }).click()
  const chat = isSheet ? page.getByRole('dialog') : page.getByRole('complementary', { name: /^Ask about/ })
  await expect(chat.getByRole('textbox')).toBeVisible()
  return chat
}

async function send(chat: Locator, question: string): Promise<void> {
  // A page that is still loading may not take the words.
  await expect(async () => {
    await chat.getByRole('textbox').fill(question)
    await expect(chat.getByRole('button', { name: 'Send the question' })).toBeEnabled({ timeout: 500 })
  }).toPass()
  await chat.getByRole('textbox').press('Enter')
}

async function ask(page: Page, question: string): Promise<Locator> {
  const chat = await openChat(page)
  await send(chat, question)
  await expect(chat.getByRole('status')).toHaveText(/^Answer ready/)
  return chat
}

async function openCard(page: Page): Promise<void> {
  const chat = await ask(page, 'What are leases priced in?')
  await chat.getByRole('button', { name: /^Citation 1:/ }).click()
  await expect(
    page.getByRole('dialog').last().getByRole('list', { name: 'Sources of this claim' }),
  ).toBeVisible()
}

async function openTrail(page: Page): Promise<void> {
  const chat = await ask(page, 'What are leases priced in?')
  await chat.getByText(/projects? read/).click()
}

/** A table of many projects, unfolded. */
async function openSurvey(page: Page): Promise<void> {
  const chat = await ask(page, 'Compare all projects on pricing')
  await chat.getByText(/^Side by side: \d+ projects/).click()
}

async function foldChat(page: Page): Promise<void> {
  const fold = page.getByRole('button', { name: 'Fold the chat away' })
  if ((page.viewportSize()?.width ?? 0) >= 1024) await fold.click()
}

async function checkText(page: Page): Promise<void> {
  const text = 'Akash runs a reverse auction. Akash was founded in 1987. The weather is fine.'
  await page.getByRole('textbox', { name: /text/i }).fill(text)
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('status')).toHaveText(/sentences/)
}

/** The built-in writer has nothing withheld, so the server's stream is given a withheld sentence on its way. */
async function askWithWithheld(page: Page): Promise<void> {
  await page.route('**/api/chat', async route => {
    const response = await route.fetch()
    const withheld = {
      type: 'data-withheld',
      data: { text: 'Leases on Akash cost 40 % less than anywhere else.', reason: 'number', span: '40 %' },
    }
    const body = (await response.text()).replace(
      /(?=data: \{"type":"data-answer")/,
      `data: ${JSON.stringify(withheld)}\n\n`,
    )
    await route.fulfill({ response, body })
  })
  const chat = await ask(page, 'What are leases priced in?')
  await chat.locator('summary', { hasText: /withheld/ }).click()
}

async function askOffline(page: Page): Promise<void> {
  const chat = await openChat(page)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await send(chat, 'What are leases priced in?')
  await expect(chat).toContainText(/Your question is kept/)
}

async function openSuperseded(page: Page): Promise<void> {
  const chat = await ask(page, 'Are Akash leases priced in the AKT token?')
  await chat
    .getByRole('button', { name: /superseded$/ })
    .first()
    .click()
  await expect(page.getByRole('dialog').last().getByRole('link', { name: /ACT/ })).toBeVisible()
}

async function openSibling(page: Page): Promise<void> {
  const chat = await ask(page, 'How does Akash compare with Lambda on pricing?')
  await chat
    .getByRole('button', { name: /^Citation \d+: Lambda/ })
    .first()
    .click()
  const card = page.getByRole('dialog').last()
  await card.getByRole('button', { name: /^Show it in the article/ }).click()
  await expect(card.locator('li[aria-current]')).toBeVisible()
}

async function openMenu(page: Page): Promise<void> {
  const chat = await ask(page, 'What are leases priced in?')
  await chat.getByRole('button', { name: /^More:/ }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
}

async function chooseInMenu(page: Page, item: string): Promise<void> {
  await openMenu(page)
  await page.getByRole('menuitem', { name: item }).click()
}

async function openList(page: Page): Promise<void> {
  const chat = await ask(page, 'What are leases priced in?')
  await chat.getByRole('button', { name: 'Conversations' }).click()
  await expect(chat.getByRole('link', { name: /What are leases priced in/ })).toBeVisible()
}

async function editQuestion(page: Page): Promise<Locator> {
  const chat = await ask(page, 'What are leases priced in?')
  await chat.getByRole('button', { name: 'Edit this question' }).click()
  const box = chat.getByRole('textbox', { name: 'Edit this question' })
  await expect(box).toBeVisible()
  return box
}

async function reviseQuestion(page: Page): Promise<void> {
  const box = await editQuestion(page)
  await box.fill('What does an H100 cost?')
  await box.press('Enter')
  await expect(page.getByText('Version 2 of 2')).toBeVisible()
  await expect(page.getByText('You could ask next')).toBeVisible()
}

async function shareConversation(page: Page): Promise<Locator> {
  await chooseInMenu(page, 'Share')
  await page.getByRole('button', { name: 'Make the page' }).click()
  const address = page.getByRole('textbox', { name: 'Address of the public page' })
  await expect(address).toBeVisible()
  return address
}

async function openShared(page: Page): Promise<void> {
  const address = await shareConversation(page)
  await page.goto(new URL(await address.inputValue()).pathname)
}

async function openPrintable(page: Page): Promise<void> {
  await chooseInMenu(page, 'Print or read as a page')
  await expect(page.getByRole('heading', { name: 'The claims, as they were cited' })).toBeVisible()
}

async function openKeys(page: Page): Promise<void> {
  await chooseInMenu(page, 'Keys')
  await expect(page.getByRole('switch')).toBeVisible()
}

async function openQuality(page: Page): Promise<void> {
  const chat = await ask(page, 'Which football club does its chairman support?')
  await chat.getByRole('button', { name: 'Not helpful' }).click()
  await page.goto('/quality')
}
