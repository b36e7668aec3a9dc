import { readFile } from 'node:fs/promises'
import { expect, test } from './test.ts'

const three = '/infrastructure/compare?entries=akash-network,lambda,crusoe'

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } })

    test('an entry leads to its comparison, where each cell has claims with notes or says that there are none', async ({
      page,
    }) => {
      await page.goto('/infrastructure/lambda')
      await page.getByRole('link', { name: 'Compare with siblings' }).click()
      await expect(page).toHaveURL(/\/infrastructure\/compare\?entries=lambda,/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Lambda beside /)
      const cells = page.locator('.matrix td')
      expect(await cells.count()).toBeGreaterThan(12)
      for (const text of await cells.allTextContents()) {
        expect(text).toMatch(/The wiki does not say|\d/)
      }
      const numbers = await cells
        .locator('a.chip')
        .evaluateAll(chips => chips.map(chip => chip.getAttribute('href')))
      expect(numbers).toEqual(numbers.map((_, index) => `#note-${index + 1}`))
      for (const target of numbers) await expect(page.locator(target ?? '')).toHaveCount(1)
    })

    test('projects and facets are chosen in a form, and the address holds the choice', async ({ page }) => {
      await page.goto('/infrastructure/compare')
      // A facet on which no project of this layer has a claim is none to compare by.
      await expect(page.getByRole('checkbox', { name: 'Hardware' })).toHaveCount(0)
      await page.getByRole('checkbox', { name: /^Crusoe/ }).check()
      await page.getByRole('checkbox', { name: /^Lambda/ }).check()
      await page.getByRole('checkbox', { name: 'Pricing' }).check()
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(page).toHaveURL(/compare\?entries=crusoe,lambda&facets=pricing$/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Crusoe beside Lambda')
      await expect(page.locator('.matrix tbody')).toHaveCount(1)
    })

    test('asking about it leads to the chat of the pinned one, where it is answered', async ({ page }) => {
      await page.goto(`${three}&facets=pricing,limits`)
      await page.getByRole('link', { name: 'Ask about this comparison' }).click()
      await expect(page).toHaveURL(/\/infrastructure\/akash-network/)
      const log = page.getByRole('region', { name: 'Conversation' })
      await expect(log).toContainText(
        'How do Akash Network, Lambda and Crusoe compare on pricing and limits?',
      )
      for (const name of ['Akash Network', 'Lambda', 'Crusoe']) {
        await expect(
          log.getByRole('button', { name: new RegExp(`^Citation \\d+: ${name}`) }).first(),
        ).toBeVisible()
      }
    })

    test('only differences in coverage leaves the facets of which some are silent', async ({ page }) => {
      await page.goto(three)
      const all = await page.locator('.matrix tbody').count()
      await page.getByRole('link', { name: 'Only differences in coverage' }).click()
      await expect(page).toHaveURL(/only=differences/)
      const rows = page.locator('.matrix tbody')
      expect(await rows.count()).toBeLessThan(all)
      for (const text of await rows.allTextContents()) expect(text).toContain('The wiki does not say')
    })
  })
}

test('on a phone one facet is shown at a time, and the address says which', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(three)
  const shown = page.locator('.matrix tbody:visible')
  const facets = page.getByRole('navigation', { name: 'Facets of this comparison' })
  await expect(shown).toHaveCount(1)
  await expect(facets.locator('[aria-current]')).toHaveText('What it is')
  await facets.getByRole('link', { name: 'Pricing' }).click()
  await expect(page).toHaveURL(/#on-pricing$/)
  await expect(facets.locator('[aria-current]')).toHaveText('Pricing')
  await expect(shown).toHaveCount(1)
  await expect(shown).toContainText(/Pricing.*Akash Network.*Lambda.*Crusoe/s)
})

test('the address names a facet that was followed while the page’s code was starting', async ({ page }) => {
  await page.addInitScript(() => {
    const write = history.replaceState
    history.replaceState = function (...change) {
      history.replaceState = write
      location.hash = '#on-pricing'
      write.apply(this, change)
    }
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(three)
  await page.keyboard.press('Tab')
  await expect(page).toHaveURL(/#on-pricing$/)
  const facets = page.getByRole('navigation', { name: 'Facets of this comparison' })
  await expect(facets.locator('[aria-current]')).toHaveText('Pricing')
})

for (const width of [768, 1280]) {
  test(`a facet that the address names stands below the heads at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${three}#on-pricing`)
    const row = page.getByRole('rowheader', { name: 'Pricing', exact: true })
    const head = page.getByRole('columnheader', { name: /^Lambda/ })
    await expect(row).toBeInViewport()
    await expect
      .poll(async () => {
        const [top, end] = [await row.boundingBox(), await head.boundingBox()]
        return (top?.y ?? 0) - ((end?.y ?? 0) + (end?.height ?? 0))
      })
      .toBeGreaterThanOrEqual(-1)
  })
}

test('on paper every facet is there, as a table no wider than the sheet', async ({ page }) => {
  // A4 less its margins.
  await page.setViewportSize({ width: 673, height: 980 })
  await page.goto(three)
  await page.emulateMedia({ media: 'print' })
  const all = await page.locator('.matrix tbody').count()
  expect(all).toBeGreaterThan(5)
  await expect(page.locator('.matrix tbody:visible')).toHaveCount(all)
  await expect(page.getByRole('columnheader', { name: /^Crusoe/ })).toBeVisible()
  for (const path of [three, '/infrastructure']) {
    await page.goto(path)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})

test('facets stand in the order of the address', async ({ page }) => {
  await page.goto(`${three}&facets=limits,pricing`)
  await expect(page.locator('.matrix tbody')).toHaveCount(2)
  await expect(page.locator('.matrix tbody').first()).toContainText('Limits')
})

test('heads and the pinned project stay in view', async ({ page }) => {
  await page.goto(
    '/infrastructure/compare?entries=akash-network,bittensor-compute,gensyn,prime-intellect,io-net,hyperbolic',
  )
  const frame = page.getByRole('region', { name: 'Side by side' })
  await frame.evaluate(element => element.scrollTo(400, 900))
  await expect(frame.getByRole('columnheader', { name: /^Akash Network/ })).toBeInViewport({ ratio: 1 })
  await page.goto(three)
  await page.evaluate(() => scrollTo(0, 1500))
  await expect(page.getByRole('columnheader', { name: /^Lambda/ })).toBeInViewport({ ratio: 1 })
})

for (const { width, path } of [
  { width: 390, path: '/infrastructure' },
  {
    width: 768,
    path: '/infrastructure/compare?entries=akash-network,bittensor-compute,gensyn,prime-intellect,io-net',
  },
  { width: 1280, path: '/infrastructure/compare?entries=akash-network,lambda,crusoe' },
]) {
  test(`what has the focus in a table stands behind nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    // Otherwise the page is still on its way when it is looked at.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    const links = page.locator('.coverage-cell, .matrix td .chip')
    const covered = await links.evaluateAll(all => {
      // From the end on, and with a leap between any two, so that each has to be brought into sight.
      const isCovered = (link: HTMLElement) => {
        all.at(-1)?.scrollIntoView({ behavior: 'instant', inline: 'end' })
        link.focus()
        const { left, right, top, height } = link.getBoundingClientRect()
        return [left + 4, right - 4].every(
          x => !link.contains(document.elementFromPoint(x, top + height / 2)),
        )
      }
      const some = all.filter((_, index) => index % 3 === 0) as HTMLElement[]
      return some.filter(isCovered).map(link => link.getAttribute('aria-label') ?? link.textContent)
    })
    expect(await links.count()).toBeGreaterThan(20)
    expect(covered).toEqual([])
  })
}

test('a project is pinned and removed by links', async ({ page }) => {
  await page.goto(three)
  await page.getByRole('link', { name: 'Pin first: Crusoe' }).click()
  await expect(page).toHaveURL(/entries=crusoe,akash-network,lambda$/)
  await page.getByRole('link', { name: 'Remove Lambda from the comparison' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Crusoe beside Akash Network')
})

test('a comparison is copied and downloaded with every footnote defined', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${three}&facets=pricing`)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Markdown', exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('comparison.md')
  expect(await readFile(await file.path(), 'utf8')).toBe(copied)
  const used = [...copied.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number)
  const defined = [...copied.matchAll(/^\[\^(\d+)\]: .*https?:/gm)].map(([, number]) => number)
  expect(used.length).toBeGreaterThan(3)
  expect(defined).toEqual(used)

  const csvDownload = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const csv = await readFile(await (await csvDownload).path(), 'utf8')
  expect(csv.split('\r\n')[0]).toBe('Facet,Akash Network,Lambda,Crusoe')

  const settlement = 'entries=akash-network,lambda&facets=settlement'
  const older = await page.request.get(`/infrastructure/compare/comparison.csv?${settlement}`)
  expect(await older.text()).toMatch(/Akash leases are priced in the AKT token\. \(Superseded\) \[\d+\]/)
})

test('an answer’s table opens in full', async ({ page }) => {
  await page.goto(
    '/infrastructure/lambda#ask=How%20does%20Lambda%20compare%20with%20Crusoe%20on%20pricing%3F',
  )
  await page.getByRole('textbox', { name: /^Ask about/ }).press('Enter')
  await page.getByRole('link', { name: 'Open in full' }).click()
  await expect(page).toHaveURL(/\/infrastructure\/compare\?entries=lambda,crusoe&facets=.*pricing/)
})

test('the server does not ask itself for a comparison', async ({ request, cairn }) => {
  expect((await request.get(`${three}&facets=limits`)).status()).toBe(200)
  await expect.poll(() => cairn.readLog()).toContain('"path":"/infrastructure/compare"')
  expect(cairn.readLog()).not.toContain('"path":"/infrastructure/compare/%3F')
})

test('an unknown project is left out and named; an unknown layer is not found', async ({ page, request }) => {
  await page.goto('/infrastructure/compare?entries=akash-network,nowhere,lambda')
  await expect(page.getByText(/no such project: nowhere/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Akash Network beside Lambda')
  for (const path of ['/nowhere/compare', '/nowhere/compare/comparison.csv']) {
    expect((await request.get(path)).status()).toBe(404)
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a comparison is chosen, narrowed and read', async ({ page }) => {
    await page.goto(three)
    await page.getByText('Choose projects and facets').click()
    await page.getByRole('checkbox', { name: /^Crusoe/ }).uncheck()
    await page.getByRole('checkbox', { name: 'Limits' }).check()
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(/entries=akash-network,lambda&facets=limits$/)
    await expect(page.locator('.matrix tbody')).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Copy as Markdown' })).toBeHidden()
  })
})
