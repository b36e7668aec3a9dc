import type { Page } from '@playwright/test'
import { askIn, openChat } from './in-chat.ts'
import { missedByFinger } from './reach.ts'
import { expect, test } from './test.ts'

const akash = '/infrastructure/akash-network'
const pages = [
  '/',
  '/infrastructure',
  akash,
  '/infrastructure/compare?entries=akash-network,lambda,crusoe',
  '/sources/akash-docs-bids',
  '/search?q=price',
]

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } })

    test('the first page draws each layer as a link with its projects, and says what can be asked', async ({
      page,
    }) => {
      await page.goto('/')
      const main = page.getByRole('main')
      await expect(
        main.getByRole('heading', { level: 2, name: 'Infrastructure' }).getByRole('link'),
      ).toBeVisible()
      await expect(main.getByText('It knows nothing else')).toBeInViewport()
      const ground = await main.getByRole('heading', { name: 'Infrastructure' }).boundingBox()
      const top = await main.getByRole('heading', { name: 'Models' }).boundingBox()
      expect(ground?.y).toBeGreaterThan(top?.y ?? Number.NaN)
      await main.getByRole('region', { name: 'Questions to begin with' }).getByRole('link').first().click()
      await expect(
        page.getByRole('region', { name: 'Conversation' }).getByRole('listitem').first(),
      ).toContainText(/You asked: .*\?/)
    })

    test('an empty cell of the coverage map leads to what the wiki says there of siblings', async ({
      page,
    }) => {
      await page.goto('/infrastructure')
      const table = page.getByRole('table')
      const filled = await table.getByRole('cell').count()
      await expect(table.getByRole('cell').getByRole('link')).toHaveCount(filled)
      await table.getByRole('link', { name: /^Akash Network, maturity: nothing yet/ }).click()
      await expect(page).toHaveURL(/compare\?entries=akash-network,.*facets=maturity/)
      await expect(page.getByText('The wiki does not say').filter({ visible: true }).first()).toBeVisible()
      await expect(page.getByRole('heading', { name: /^Akash Network beside/ })).toBeVisible()
    })

    test('each cell of the coverage map leads to its claims', async ({ page }) => {
      await page.goto('/infrastructure')
      const cell = page.getByRole('link', {
        name: /^Akash Network, settlement: 3 claims, 1 disputed or superseded/,
      })
      await expect(cell.locator('.stone')).toHaveCount(3)
      await expect(cell.locator('.stone-superseded')).toHaveCount(1)
      await cell.click()
      await expect(page).toHaveURL(/akash-network#settlement-\d/)
      await expect(page.locator('li:target')).toBeInViewport()
    })

    test('a superseded claim stands beside what replaced it', async ({ page }) => {
      await page.goto(akash)
      const pair = page.getByRole('list', { name: 'Claims at odds with each other' }).first()
      await expect(pair.locator('#settlement-3')).toContainText('Superseded')
      await expect(pair.locator(':scope > li').first()).toContainText(/What the wiki says now.*ACT/)
    })

    test('a disputed claim shows both sides', async ({ page }) => {
      await page.goto('/infrastructure/coreweave')
      const pair = page.getByRole('list', { name: 'Claims at odds with each other' }).first()
      await expect(pair).toContainText('Disputed')
      await expect(pair).toContainText('What stands against it')
    })

    test('different figures of one thing stand side by side, the newest first, and old ones say so', async ({
      page,
    }) => {
      await page.goto('/infrastructure/indiaai-mission')
      const pair = page.getByRole('list', { name: 'Claims at odds with each other' }).first()
      const claims = pair.locator(':scope > li')
      await expect(claims.first()).toContainText('As of April 2026')
      await expect(claims.last()).toContainText('As of October 2025, over a year old')
    })

    test('a source says what it is, what rests on it and what would fall without it', async ({ page }) => {
      await page.goto('/sources/akash-docs-bids')
      const main = page.getByRole('main')
      await expect(main).toContainText('Documentation')
      await expect(main).toContainText('akash.network')
      await expect(main).toContainText(/Bears out\s*1 claim of 1 project/)
      await expect(main).toContainText('The claim would still have a source')
      await expect(main.getByRole('link', { name: 'Open at the passage' })).toHaveAttribute(
        'href',
        /#:~:text=/,
      )
    })

    test('nothing moves while a page loads', async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver(list => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      for (const path of pages) {
        await page.goto(path, { waitUntil: 'networkidle' })
        const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
        expect(
          shifts.reduce((sum, shift) => sum + shift, 0),
          path,
        ).toBeLessThan(0.01)
      }
    })

    test('everything that can be focused shows where the focus is', async ({ page }) => {
      for (const path of pages) {
        await page.goto(path)
        for (let steps = 0; steps < 25; steps++) {
          await page.keyboard.press('Tab')
          expect(await focusIsVisible(page), `${path}, step ${steps}`).toBe(true)
        }
      }
    })
  })
}

/** Whether what has the focus, or what stands around a bare field, has an outline. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return true
    const near = [focused, focused.parentElement, focused.closest('label, form')]
    return near.some(element => element && getComputedStyle(element).outlineStyle !== 'none')
  })
}

// 640 px is a window of 1280 px at 200 %.
for (const width of [320, 640, 1600]) {
  test(`no page is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of pages) {
      await page.goto(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
  })
}

test('the contents follow the reader, and a leap over sections too', async ({ page }) => {
  await page.goto(akash)
  const rail = page.getByRole('navigation', { name: 'On this page' })
  await expect(rail.locator('[aria-current]')).toHaveText('What it is')
  await page.locator('#about-verification').evaluate(heading => heading.scrollIntoView())
  await expect(rail.locator('[aria-current]')).toHaveText('Verification')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(rail.locator('[aria-current]')).toHaveText('Sources')
})

test('a chosen theme is there before the first paint, and “system” follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  const dark = await ground()
  expect(dark).not.toBe(light)
  // The script that sets it stands in the head, before anything that is painted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      document.documentElement.dataset.atFirst = document.documentElement.dataset.theme ?? 'none'
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  expect(await ground()).toBe(dark)
  await expect(page.locator('html')).toHaveAttribute('data-at-first', 'dark')
  await page.getByRole('radio', { name: 'System' }).check({ force: true })
  expect(await ground()).toBe(light)
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('numbers within text are reached by a finger, each by itself', async ({ page }) => {
    await page.goto(akash)
    const marks = page.locator('.source-mark, .permalink')
    expect(await marks.count()).toBeGreaterThan(20)
    expect(await missedByFinger(marks)).toEqual([])
    expect(await missedByFinger(page.locator('#sources ~ ol a'))).toEqual([])
    await page.goto('/infrastructure/compare?entries=akash-network,lambda,crusoe')
    expect(await missedByFinger(page.locator('.matrix .chip, #notes ~ ol a'))).toEqual([])
    await page.goto(akash)
    const chat = await openChat(page)
    const turn = await askIn(chat, 'Compare all projects on pricing')
    const chips = turn.getByRole('button', { name: /^Citation/ })
    expect(await chips.count()).toBeGreaterThan(8)
    expect(await missedByFinger(chips)).toEqual([])
    // By a tap that is off its middle by half of that.
    const box = await chips.first().boundingBox()
    await chips.first().scrollIntoViewIfNeeded()
    await chips
      .first()
      .tap({ position: { x: (box?.width ?? 0) + 5, y: (box?.height ?? 0) + 8 }, force: true })
    await expect(page.getByRole('dialog', { name: /^1 · / })).toBeVisible()
  })

  test('what is pressed is at least 44 px in both directions', async ({ page }) => {
    for (const path of pages) {
      await page.goto(path)
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'button, summary, label:has(input), nav a, .button, .touch, .slab a, .coverage a',
          ),
        ]
          .map(element => ({ text: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
          .map(({ text, box }) => `${text}: ${box.width} by ${box.height}`),
      )
      expect(small, path).toEqual([])
    }
  })
})

for (const width of [390, 768]) {
  test(`above the article a row of facets follows the reader at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(akash)
    const row = page.getByRole('navigation', { name: 'On this page' })
    const link = row.getByRole('link', { name: 'History' })
    await row.getByRole('link', { name: 'Pricing' }).click()
    await expect(page).toHaveURL(/#about-pricing$/)
    await expect(row.locator('[aria-current]')).toHaveText('Pricing')
    await page.locator('#about-history').evaluate(heading => heading.scrollIntoView())
    await expect(link).toHaveAttribute('aria-current', 'location')
    await expect(link).toBeInViewport({ ratio: 1 })
    // It stays above the heading that was scrolled to, and covers none of it.
    const [rowBox, heading] = [await row.boundingBox(), await page.locator('#about-history').boundingBox()]
    expect(rowBox?.y).toBeCloseTo(0, 0)
    expect(heading?.y).toBeGreaterThan((rowBox?.y ?? 0) + (rowBox?.height ?? 0))
  })
}

test('who wants less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(akash)
  await page.getByRole('button', { name: /^Ask about/ }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  expect(await sheet.evaluate(element => getComputedStyle(element).transitionDuration)).toBe('0s')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
})

test('who reads in the dark prints in the light', async ({ page }) => {
  await page.goto(akash)
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
  await page.emulateMedia({ colorScheme: 'light' })
  const black = await ink()
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await ink()).not.toBe(black)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await ink()).toBe(black)
})

test('on paper there is the article with its sources, and no chat', async ({ page }) => {
  await page.goto(akash)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.chat-column')).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
})
