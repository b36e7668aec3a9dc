import { runExample } from './documented-examples.ts'
import { expect, test } from './test.ts'

test.describe('shown on other sites', () => {
  const addresses = ['/infrastructure/lambda', '/infrastructure/compare?entries=akash-network,lambda']
  for (const address of addresses) {
    test(`${address} names its picture, which any site may show, and its oEmbed`, async ({
      page,
      request,
    }) => {
      await page.goto(address)
      const image = await page.locator('meta[property="og:image"]').getAttribute('content')
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
        'content',
        'summary_large_image',
      )
      const picture = await request.get(new URL(image ?? '').href.replace(new URL(image ?? '').origin, ''))
      expect(picture.headers()).toMatchObject({
        'content-type': 'image/png',
        'cross-origin-resource-policy': 'cross-origin',
      })
      const body = await picture.body()
      expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
      const discovered = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
      const { pathname, search } = new URL(discovered ?? '')
      const shown = await (await request.get(`${pathname}${search}`)).json()
      expect(shown).toMatchObject({ version: '1.0', type: 'rich', thumbnail_url: image })
      expect(await page.title()).toContain(shown.title)
    })
  }

  test('a shared answer has a picture and an oEmbed of its own', async ({ page, request }) => {
    const data = { entry: 'lambda', question: 'When was it founded?' }
    const { conversation } = await (await request.post('/api/v1/ask', { data })).json()
    const { share } = await (await request.put(`/api/conversations/${conversation}/share`)).json()
    await page.goto(`/shared/${share.id}`)
    const image = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '')
    const body = await (await request.get(image.pathname)).body()
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630])
    const url = encodeURIComponent(`http://localhost:3000/shared/${share.id}`)
    const shown = await (await request.get(`/oembed?url=${url}`)).json()
    expect(shown).toMatchObject({ title: data.question, thumbnail_url: image.href })
    expect(shown.html).toContain('Lambda was founded in 2012')
  })

  test('the documented oEmbed gives the picture in the size asked for, as a link to the page', async ({
    baseURL,
    page,
  }) => {
    const { html, width, height, title } = JSON.parse(runExample('Shown on other sites', baseURL))
    expect([title, width, height]).toEqual(['Lambda', 600, 315])
    await page.setContent(html.replaceAll(/ src="[^"]*"/g, ''))
    await expect(page.getByRole('link', { name: /^Lambda\. Lambda was founded/ })).toHaveAttribute(
      'href',
      /\/infrastructure\/lambda$/,
    )
  })

  test('oEmbed knows a page with a slash at its end, and speaks no XML', async ({ request }) => {
    const url = encodeURIComponent('http://localhost:3000/infrastructure/lambda/')
    expect((await (await request.get(`/oembed?url=${url}`)).json()).title).toBe('Lambda')
    const xml = await request.get(`/oembed?url=${url}&format=xml`)
    expect([xml.status(), (await xml.json()).error.field]).toEqual([501, 'format'])
  })

  const refused: [address: string, status: number][] = [
    ['https://elsewhere.example/infrastructure/lambda', 404],
    ['http://localhost:3000/infrastructure/no-such', 404],
    ['http://localhost:3000/shared/no-such', 404],
    ['http://localhost:3000/search', 404],
    ['lambda', 400],
  ]
  for (const [address, status] of refused) {
    test(`oEmbed has nothing for ${address}`, async ({ request }) => {
      const response = await request.get(`/oembed?url=${encodeURIComponent(address)}`)
      expect(response.status()).toBe(status)
      expect((await response.json()).error.field).toBe('url')
    })
  }
})

test.describe('what changed', () => {
  test('pages name a feed that readers of feeds can read', async ({ baseURL, page, request }) => {
    await page.goto('/infrastructure')
    const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    const response = await request.get(address ?? '')
    expect(response.headers()['content-type']).toContain('application/atom+xml')
    const documented = runExample('What changed', baseURL)
    expect(documented).toBe(await response.text())
    const feed = await page.evaluate(readFeed, documented)
    expect(feed.problem).toBeNull()
    expect(feed.items).toHaveLength(100)
    for (const { id, title, updated, link } of feed.items) {
      expect(title).not.toBe('')
      expect(link).toBe(id)
      expect(new Date(updated).toISOString()).toBe(updated)
    }
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(100)
    const again = await request.get(address ?? '', {
      headers: { 'if-none-match': response.headers().etag ?? '' },
    })
    expect(again.status()).toBe(304)
  })

  test('the sitemap gives pages with the day of their last change, and comparisons', async ({ request }) => {
    const text = await (await request.get('/sitemap.xml')).text()
    expect(text).toMatch(/<loc>[^<]+\/infrastructure\/lambda<\/loc>\s*<lastmod>\d{4}-\d\d-\d\dT/)
    expect(text).toMatch(/<loc>[^<]+\/infrastructure\/compare\?entries=lambda,/)
  })
})

/** An Atom feed as a browser's own parser of XML has it. */
function readFeed(text: string) {
  const feed = new DOMParser().parseFromString(text, 'application/xml')
  const of = (item: Element, name: string) => item.querySelector(name)?.textContent ?? ''
  const items = [...feed.querySelectorAll('feed > entry')].map(item => ({
    id: of(item, 'id'),
    title: of(item, 'title'),
    updated: of(item, 'updated'),
    link: item.querySelector('link[rel=alternate]')?.getAttribute('href'),
  }))
  return { problem: feed.querySelector('parsererror')?.textContent ?? null, items }
}
