import { akash, askIn, openChat, slowAnswers } from './in-chat.ts'
import { expect, test } from './test.ts'

// A window of 1280 by 800 px at 200 %, and phones on their side.
for (const [width, height] of [
  [640, 400],
  [568, 320],
  [844, 390],
] as const) {
  test(`article and chat are read side by side at ${width} by ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto(`${akash}#settlement-1`)
    const chat = await openChat(page)
    const turn = await askIn(chat, 'What happens when a provider ends a lease without warning?')
    await turn.getByRole('button', { name: /^Citation 1/ }).click()
    await page.getByRole('link', { name: 'Show in the article' }).click()
    const claim = page.locator('#limits-1')
    await expect(claim).toBeInViewport({ ratio: 1 })
    const [left, right] = [await claim.boundingBox(), await chat.boundingBox()]
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
    expect(left?.width).toBeGreaterThan(230)
    expect(right?.width).toBeGreaterThan(280)
    expect(right?.height).toBeCloseTo(height, 0)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('a few lines of the article stay above the chat of a small window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 480 })
  await page.goto(akash)
  const box = await (await openChat(page)).boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(140)
  expect(box?.height).toBeGreaterThan(300)
})

test('a reader at the end is kept there, and what follows the last sentence leaves it in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await slowAnswers(page)
  await page.goto(akash)
  const chat = await openChat(page)
  const log = chat.getByRole('region', { name: 'Conversation' })
  const sentences = log.locator('[data-sentence]')
  await chat.getByRole('textbox').fill('Compare all projects on pricing')
  await page.keyboard.press('Enter')
  await expect(sentences.nth(1)).toBeAttached()
  await log.evaluate(element => {
    // The reader goes on until the end is reached, which may have moved on meanwhile; from then on it is followed.
    const follow = () => element.scrollTo({ top: element.scrollHeight })
    follow()
    const growing = setInterval(follow, 20)
    element.addEventListener('scroll', () => {
      const left = element.scrollHeight - element.scrollTop - element.clientHeight
      if (element.scrollTop > 20 && left < 10) clearInterval(growing)
    })
  })
  await expect(sentences.nth(6)).toBeInViewport()
  await expect(chat.getByRole('status')).toHaveText(/^Answer ready/)
  await expect(sentences.last()).toBeInViewport({ ratio: 1 })
  await chat.getByRole('button', { name: 'Jump to the latest' }).click()
  await expect(chat.getByText('You could ask next')).toBeInViewport()
})
