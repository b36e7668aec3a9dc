import { akash, askIn, openChat, windows } from './in-chat.ts'
import { expect, test } from './test.ts'

for (const { name, ...viewport } of windows) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport })

    test('a citation opens the claim; Escape and Back return to the sentence', async ({ page }) => {
      await page.goto(akash)
      const turn = await askIn(await openChat(page), 'What are leases priced in?')
      const chip = turn.getByRole('button', { name: /^Citation 1: Akash Network/ })
      await chip.click()
      const card = page.getByRole('dialog', { name: /^1 · Akash Network/ })
      await expect(card).toContainText('Quoted')
      await expect(card).toContainText('Current')
      await expect(card).toContainText('As of 23 March 2026')
      await expect(card.getByRole('link', { name: /^Open/ }).first()).toHaveAttribute('href', /^https:/)
      await page.keyboard.press('Escape')
      await expect(card).toBeHidden()
      await expect(chip).toBeFocused()

      await chip.click()
      await expect(card).toBeVisible()
      await page.goBack()
      await expect(card).toBeHidden()
      await expect(chip).toBeFocused()
      await expect(page).toHaveURL(new RegExp(`${akash}$`))
    })

    test('“show in the article” marks the claim, the chat stays, and Back returns to the sentence', async ({
      page,
    }) => {
      await page.goto(akash)
      const turn = await askIn(
        await openChat(page),
        'What happens when a provider ends a lease without warning?',
      )
      const chip = turn.getByRole('button', { name: /^Citation 1/ })
      await chip.click()
      await page.getByRole('link', { name: 'Show in the article' }).click()
      const claim = page.locator('#limits-1')
      await expect(claim).toHaveAttribute('data-marked', '')
      await expect.poll(() => claim.evaluate(isInSight)).toBe(true)
      await expect(turn).toBeVisible()
      await page.goBack()
      await expect(chip).toBeFocused()
      await expect(turn).toBeVisible()
    })

    test('the claim of a sibling opens in place', async ({ page }) => {
      await page.goto(akash)
      const turn = await askIn(await openChat(page), 'How does Akash compare with Lambda on pricing?')
      await turn
        .getByRole('button', { name: /^Citation \d+: Lambda, pricing/ })
        .first()
        .click()
      const card = page.getByRole('dialog', { name: /Lambda/ })
      await card.getByRole('button', { name: 'Show it in the article of Lambda' }).click()
      const here = card.locator('li[aria-current]')
      await expect(here).toBeVisible()
      expect(await card.getByRole('paragraph').first().textContent()).toContain(await here.textContent())
      await expect(page).toHaveURL(new RegExp(akash))
    })

    test('different figures of one thing are told with their dates, the newest first', async ({ page }) => {
      await page.goto('/infrastructure/indiaai-mission')
      const turn = await askIn(await openChat(page), 'How much does a GPU hour cost?')
      await expect(turn.getByRole('paragraph').filter({ hasText: /Rs \d+|figure above/ })).toContainText([
        /Rs 92 per hour in April 2026/,
        'The figure above is of April 2026; the wiki also holds one of October 2025.',
        /Rs 65 per GPU-hour in October 2025/,
      ])
      await expect(turn.getByText('As of October 2025, over a year old')).toBeVisible()
    })

    test('“wrong source” and “not helpful” are kept, taken back, and seen by editors', async ({ page }) => {
      // The server may hold marks of other tests: what is taken back must leave the list as it was.
      const unhelpfulOnQuality = page.getByRole('region', { name: 'Answers that did not help' })
      await page.goto('/quality')
      const before = await unhelpfulOnQuality.allTextContents()
      await page.goto(akash)
      let chat = await openChat(page)
      let turn = await askIn(chat, 'What are leases priced in?')
      await turn.getByRole('button', { name: 'Not helpful' }).click()
      await expect(turn.getByText('Noted for the people who edit the wiki.')).toBeVisible()
      await turn.getByRole('button', { name: /^Citation 1/ }).click()
      const card = page.getByRole('dialog', { name: /^1 · / })
      const claim = (await card.getByRole('paragraph').first().textContent()) ?? ''
      expect(claim).toContain('Akash')
      const wrong = card.getByRole('button', { name: 'Source is wrong' })
      const stored = page.waitForResponse(response => response.url().endsWith('/marks'))
      await wrong.click()
      await expect(wrong).toHaveAttribute('aria-pressed', 'true')
      expect((await stored).status()).toBe(204)

      await page.reload()
      chat = await openChat(page)
      turn = chat.getByRole('listitem').filter({ hasText: 'What are leases priced in?' }).first()
      const unhelpful = turn.getByRole('button', { name: 'Not helpful' })
      await expect(unhelpful).toHaveAttribute('aria-pressed', 'true')
      const takenBack = page.waitForResponse(response => response.url().endsWith('/marks'))
      await unhelpful.click()
      await takenBack
      await page.goto('/quality')
      const disputed = page.getByRole('region', { name: 'Citations that readers dispute' })
      await expect(disputed.getByRole('link', { name: claim })).toBeVisible()
      expect(await unhelpfulOnQuality.allTextContents()).toEqual(before)
    })
  })
}

test('a mark that cannot be stored is taken back, and says so', async ({ page, context }) => {
  await page.goto(akash)
  const turn = await askIn(await openChat(page), 'What are leases priced in?')
  await context.setOffline(true)
  const unhelpful = turn.getByRole('button', { name: 'Not helpful' })
  await unhelpful.click()
  await expect(turn.getByText('That did not work. Nothing was lost; try again.')).toBeVisible()
  await expect(unhelpful).toHaveAttribute('aria-pressed', 'false')
})

test('a sheet as tall as the window is lowered to show a claim in the article', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  const chat = await openChat(page)
  const turn = await askIn(chat, 'What happens when a provider ends a lease without warning?')
  await chat.getByRole('button', { name: 'Make the chat taller' }).click()
  await turn.getByRole('button', { name: /^Citation 1/ }).click()
  await page.getByRole('link', { name: 'Show in the article' }).click()
  await expect.poll(() => page.locator('#limits-1').evaluate(isInSight)).toBe(true)
})

test('one refusal makes one gap, which shows its topic and not the question', async ({ page }) => {
  await page.goto('/training/templar')
  const chat = await openChat(page)
  await askIn(chat, 'Which orchestra does its chairman Zbigniew conduct?')
  await page.goto('/quality')
  const region = page.getByRole('region', { name: 'Asked beside what the wiki is about' })
  const gap = region.getByRole('listitem').filter({ hasText: 'orchestra' })
  await expect(gap).toHaveCount(1)
  await expect(gap).toContainText('asked once')
  await expect(page.getByText('Zbigniew')).toHaveCount(0)
  await expect(page.getByText('Which orchestra')).toHaveCount(0)
})

test('an answer that did not help is listed by its facet and topic, and so is one that cited nothing', async ({
  page,
}) => {
  await page.goto('/inference/vllm')
  const chat = await openChat(page)
  const told = await askIn(chat, 'What are the limits of vLLM?')
  await told.getByRole('button', { name: 'Not helpful' }).click()
  await expect(told.getByText('Noted for the people who edit the wiki.')).toBeVisible()
  const refused = await askIn(chat, 'What is the price of a vLLM orchestra ticket?')
  await expect(refused.getByRole('button', { name: /^Citation/ })).toHaveCount(0)
  await refused.getByRole('button', { name: 'Not helpful' }).click()
  await expect(refused.getByText('Noted for the people who edit the wiki.')).toBeVisible()
  await page.goto('/quality?entry=vllm')
  const list = page.getByRole('region', { name: 'Answers that did not help' }).getByRole('listitem')
  await expect(list.filter({ hasText: 'limits' })).toContainText('Limits')
  await expect(list.filter({ hasText: 'orchestra' })).toHaveCount(1)
  await expect(list.filter({ hasText: 'A claim that the wiki has dropped' })).toHaveCount(0)
})

test('a superseded claim shows beside it what the wiki says now', async ({ page }) => {
  await page.goto(akash)
  const turn = await askIn(await openChat(page), 'Are Akash leases priced in the AKT token?')
  const chip = turn.getByRole('button', { name: /superseded$/ }).first()
  await expect(turn.getByText('Superseded').first()).toBeVisible()
  await chip.click()
  const card = page.getByRole('dialog')
  await expect(card).toContainText('What the wiki says now')
  await expect(card.getByRole('link', { name: /Akash/ }).first()).toBeVisible()
})

test('what could not be read for a card is read at another try', async ({ page }) => {
  await page.goto(akash)
  const turn = await askIn(await openChat(page), 'Are Akash leases priced in the AKT token?')
  await page.route('**/api/v1/claims/**', route => route.abort('internetdisconnected'), { times: 1 })
  await turn
    .getByRole('button', { name: /superseded$/ })
    .first()
    .click()
  const card = page.getByRole('dialog')
  await expect(card.getByRole('alert')).toContainText('This could not be read now.')
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card.getByRole('link', { name: /ACT/ })).toBeVisible()
  expect(await card.evaluate(element => element.contains(document.activeElement))).toBe(true)
})

test('the strip under an answer says what was read, what is cited, and where the wiki is silent', async ({
  page,
}) => {
  await page.goto(akash)
  const chat = await openChat(page)
  // Those that take no cards may have claims on how they are paid for all that.
  const other = await askIn(chat, 'Which of them take cards?')
  await expect(other.getByText(/projects read; cites/)).toHaveText(/ Nothing on this in \d+: /)
  const turn = await askIn(chat, 'Compare all projects on pricing')
  const strip = turn.getByText(/projects read; cites/)
  await expect(strip).toHaveText(/^14 projects read; cites \d+\. Nothing on pricing in \d+: .+ others?\./)
  await strip.click()
  await expect(turn.getByText('Written by')).toBeVisible()
  await expect(turn.getByText(/^Consulted/)).toBeVisible()
})

test('three projects stand below each other where their columns would be narrow, and beside each other in a wide chat', async ({
  page,
}) => {
  await page.goto('/infrastructure/gensyn')
  const chat = await openChat(page)
  const turn = await askIn(chat, 'How do Gensyn, Prime Intellect and io.net compare on verification?')
  const cells = turn.locator('tbody').first().getByRole('cell')
  const tops = () => cells.evaluateAll(all => all.map(cell => cell.getBoundingClientRect().top))
  await expect(cells).toHaveCount(3)
  expect(new Set(await tops()).size).toBe(3)
  await expect(cells.getByText('Prime Intellect', { exact: true })).toBeVisible()
  await chat.getByRole('region', { name: 'Conversation' }).press('w')
  await expect.poll(async () => new Set(await tops()).size).toBe(1)
  await expect(turn.getByRole('columnheader', { name: 'Prime Intellect' })).toBeVisible()
  await page.evaluate(() => localStorage.clear())
})

test('what unfolds below an answer comes into view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  const turn = await askIn(await openChat(page), 'What are leases priced in?')
  await turn.getByText(/projects read; cites/).click()
  await expect(turn.getByText(/^Consulted/)).toBeInViewport({ ratio: 1 })
})

/** Whether all of a claim is within the window, and nothing lies over it. */
function isInSight(claim: Element): boolean {
  const { left, top, bottom } = claim.getBoundingClientRect()
  return [top + 4, bottom - 4].every(y => claim.contains(document.elementFromPoint(left + 4, y)))
}
