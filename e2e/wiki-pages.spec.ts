import { expect, test } from './test.ts'

test('a reader opens an entry from the stack and follows a claim to its source', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Lambda' }).click()
  await expect(page).toHaveTitle(/Lambda/)
  await expect(page.getByRole('heading', { level: 1, name: 'Lambda' })).toBeVisible()

  const claim = page.locator('#history-1')
  await expect(claim).toContainText('$480 million Series D')
  await claim
    .getByRole('link', { name: /^Source \d+/ })
    .first()
    .click()
  const marked = page.locator('li:target')
  await expect(marked).toBeInViewport()
  await marked.getByRole('link', { name: /claims? here/ }).click()

  await expect(page).toHaveURL(/\/sources\//)
  await expect(page.getByRole('main')).toContainText('$480 million Series D')
  await expect(page.getByRole('main').locator('a[href^="https://"]').first()).toBeVisible()
})

test('a permalink scrolls to its claim and marks it', async ({ page }) => {
  await page.goto('/infrastructure/akash-network#limits-1')
  await expect(page.locator('#limits-1')).toBeInViewport()
  expect(await page.locator('#limits-1').evaluate(claim => claim.matches(':target'))).toBe(true)
  const marked = await page.locator('#limits-1').evaluate(claim => getComputedStyle(claim).backgroundColor)
  const plain = await page.locator('#history-1').evaluate(claim => getComputedStyle(claim).backgroundColor)
  expect(marked).not.toBe(plain)
})

test('siblings are listed with open source first', async ({ page }) => {
  await page.goto('/infrastructure/lambda')
  await expect(
    page.getByRole('heading', { name: 'Other projects at the Infrastructure layer' }),
  ).toBeVisible()
  await expect(page.getByText('13 siblings')).toBeVisible()
})

test('search finds claims and groups them by entry', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('reverse auction')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=reverse/)
  await expect(page.getByRole('main')).toContainText('Akash')
  await expect(page.getByRole('main')).toContainText('reverse auction')
})

test('search says of what it finds how old it is and what has replaced it', async ({ page }) => {
  await page.goto('/search?q=leases+priced+AKT')
  const main = page.getByRole('main')
  const replaced = main.getByRole('listitem').filter({ hasText: 'Superseded' }).first()
  await expect(replaced.getByRole('link', { name: 'What the wiki says now' })).toHaveAttribute(
    'href',
    /^\/infrastructure\/akash-network#settlement-/,
  )
  await expect(main.getByRole('listitem').filter({ hasText: 'priced in ACT' })).toContainText(
    'As of 23 March 2026',
  )
  await page.goto('/search?q=13+data+centers')
  await expect(main.getByRole('listitem').filter({ hasText: 'Lambda operated 13' })).toContainText(
    'over a year old',
  )
})

for (const path of [
  '/no-such-layer',
  '/infrastructure/no-such-entry',
  '/models/no-such-entry',
  '/sources/no-such-source',
]) {
  test(`${path} is a 404 that offers ways on`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
    await expect(page.getByRole('main').getByRole('link', { name: 'Infrastructure' })).toBeVisible()
  })
}

test('pages carry titles, descriptions and canonical addresses, and the sitemap lists them', async ({
  page,
  request,
}) => {
  await page.goto('/inference/vllm')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/inference\/vllm$/)
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20,}/)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap).toContain('/inference/vllm</loc>')
  expect(await (await request.get('/robots.txt')).text()).toContain('sitemap.xml')
})
