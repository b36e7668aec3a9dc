import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from './test.ts'

/** The examples of docs/interfaces.md, by the heading they stand under. */
const examples = [
  ...readFileSync('docs/interfaces.md', 'utf8').matchAll(
    /^## (.+)\n[\s\S]*?```(sh|js|html)\n([\s\S]*?)```/gm,
  ),
].map(([, heading = '', language = '', code = '']) => ({ heading, language, code }))

function run(heading: string, baseURL: string | undefined): string {
  const example = examples.find(each => each.heading === heading)
  if (!example) throw new Error(`docs/interfaces.md has no example under “${heading}”`)
  expect(example.code.trim().split('\n').length).toBeLessThanOrEqual(5)
  const code = example.code.replaceAll(/(http:\/\/)?localhost:3000/g, baseURL ?? '')
  const [program, ...args] =
    example.language === 'sh' ? ['sh', '-c'] : [process.execPath, '--input-type=module', '-e']
  return execFileSync(program ?? '', [...args, code], { encoding: 'utf8' })
}

test.describe('reading', () => {
  test('the documented search gives claims with their sources, page by page', ({ baseURL }) => {
    const { claims, total, next } = JSON.parse(run('Read the wiki', baseURL))
    expect(claims).toHaveLength(2)
    expect(claims[0].text).toContain('reverse auction')
    expect(claims[0].sources[0].url).toMatch(/^https?:/)
    expect(next).toBe(total > 2 ? 2 : null)
  })

  test('the documented question is answered with citations', ({ baseURL }) => {
    const { sentences, claims } = JSON.parse(run('Ask a question', baseURL))
    expect(Object.keys(claims)).toContain(sentences[0].citations[0])
  })

  test('an entry is not sent again until the wiki changes, and pages of any site may read it', async ({
    request,
  }) => {
    const first = await request.get('/api/v1/entries/lambda')
    const { etag = '' } = first.headers()
    expect(first.headers()['access-control-allow-origin']).toBe('*')
    const again = await request.get('/api/v1/entries/lambda', { headers: { 'if-none-match': etag } })
    expect(again.status()).toBe(304)
    const other = await request.get('/api/v1/entries/lambda', { headers: { 'if-none-match': 'W/"old"' } })
    expect(other.status()).toBe(200)
  })

  test('sources lead to the claims that rest on them', async ({ request }) => {
    const { sources } = await (await request.get('/api/v1/sources?limit=3')).json()
    expect(sources).toHaveLength(3)
    const source = await (await request.get(`/api/v1/sources/${sources[0]}`)).json()
    expect(source.claims.length).toBeGreaterThan(0)
  })

  test('compares siblings, every cell with its citations, and refuses entries of two layers', async ({
    request,
  }) => {
    const comparison = await (await request.get('/api/v1/compare?entries=akash-network,lambda')).json()
    const cited = comparison.rows.flatMap((row: { cells: { citations: string[] }[] }) =>
      row.cells.flatMap(cell => cell.citations),
    )
    expect(cited.length).toBeGreaterThan(5)
    expect(Object.keys(comparison.claims).sort()).toEqual([...cited].sort())
    const refused = await request.get('/api/v1/compare?entries=lambda,vllm')
    expect(refused.status()).toBe(400)
    expect((await refused.json()).error.field).toBe('entries')
  })

  test('describes itself: what a request really gives follows the schema it is described by', async ({
    request,
  }) => {
    const api = await (await request.get('/api/v1/openapi.json')).json()
    expect(api.openapi).toBe('3.1.1')
    const claim = await (await request.get('/api/v1/claims/lambda/overview-1')).json()
    expect(Object.keys(claim).sort()).toEqual([...api.components.schemas.Claim.required].sort())
  })
})

test.describe('files for machines', () => {
  test('an entry’s Markdown holds every claim with its id, and defines every footnote', async ({
    baseURL,
    request,
  }) => {
    const text = run('Files for machines', baseURL)
    const { claims } = await (await request.get('/infrastructure/lambda.json')).json()
    for (const { id } of claims) expect(text).toContain(`\`${id}\``)
    for (const [mark] of text.matchAll(/\[\^[^\]]+\](?!:)/g)) expect(text).toContain(`\n${mark}: `)
  })

  test('llms.txt leads to the Markdown of every entry, and llms-full.txt holds them all', async ({
    request,
  }) => {
    const list = await (await request.get('/llms.txt')).text()
    const whole = await (await request.get('/llms-full.txt')).text()
    const paths = [...list.matchAll(/\]\(https?:\/\/[^/]+(\/[^)]+\.md)\)/g)].map(([, path = '']) => path)
    const { layers } = await (await request.get('/api/v1/layers')).json()
    expect(paths).toHaveLength(layers.flatMap((layer: { entries: unknown[] }) => layer.entries).length)
    const one = await (await request.get(paths[0] ?? '')).text()
    expect(whole).toContain(one)
    expect((await request.get('/models/lambda.md')).status()).toBe(404)
  })

  test('an entry’s page describes itself in JSON-LD', async ({ page }) => {
    await page.goto('/infrastructure/lambda')
    const text = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(text ?? '')).toMatchObject({ '@context': 'https://schema.org', headline: 'Lambda' })
  })
})

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

  test('the documented oEmbed gives the picture in the size asked for, as a link to the page', async ({
    baseURL,
    page,
  }) => {
    const { html, width, height, title } = JSON.parse(run('Shown on other sites', baseURL))
    expect([title, width, height]).toEqual(['Lambda', 600, 315])
    await page.setContent(html.replaceAll(/ src="[^"]*"/g, ''))
    await expect(page.getByRole('link', { name: /^Lambda\. Lambda was founded/ })).toHaveAttribute(
      'href',
      /\/infrastructure\/lambda$/,
    )
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
  test('pages name a feed that readers of feeds can read', async ({ page, request }) => {
    await page.goto('/infrastructure')
    const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    const response = await request.get(address ?? '')
    expect(response.headers()['content-type']).toContain('application/atom+xml')
    const feed = await page.evaluate(readFeed, await response.text())
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

test('the documented clients get an answer that cites its claims', ({ baseURL }) => {
  const { structuredContent } = JSON.parse(run('Model Context Protocol', baseURL))
  expect(structuredContent.sentences.length).toBeGreaterThan(0)
  expect(run('As an OpenAI-compatible model', baseURL)).toMatch(/\[\^1\][\s\S]*\n\[\^1\]: /)
})

test.describe('checking a text', () => {
  test('the documented example tells what is borne out from what is not', ({ baseURL }) => {
    const { sentences } = JSON.parse(run('Check a text', baseURL))
    expect(sentences.map((sentence: { verdict: string }) => sentence.verdict)).toEqual([
      'quoted',
      'contradicted',
    ])
    expect(sentences[0].supportedBy).toEqual(['lambda/overview-1'])
  })

  const refused: [name: string, body: unknown, status: number, field: string][] = [
    ['an empty text', { text: ' ' }, 400, 'text'],
    ['20,001 characters', { text: 'x'.repeat(20_001) }, 400, 'text'],
    ['an unknown field', { text: 'Cows give milk.', colour: 'red' }, 400, 'colour'],
    ['an unknown entry', { text: 'Cows give milk.', entry: 'no-such' }, 404, 'entry'],
    ['an unknown layer', { text: 'Cows give milk.', layer: 'no-such' }, 404, 'layer'],
  ]
  for (const [name, body, status, field] of refused) {
    test(`refuses ${name} and names the field`, async ({ request }) => {
      const response = await request.post('/api/v1/check', { data: body })
      expect(response.status()).toBe(status)
      expect((await response.json()).error.field).toBe(field)
    })
  }

  test('a reader pastes a paragraph and sees it marked', async ({ page }) => {
    await page.goto('/check')
    await page.getByLabel('Your text').fill('Lambda was founded in 2012. Lambda was founded in 2015.')
    await page.getByRole('button', { name: 'Check the text' }).click()
    await expect(page.getByRole('status')).toHaveText(/^2 sentences: 1 borne out, 1 contradicted/)
    const sentences = page.getByRole('region', { name: 'Sentence by sentence' }).locator('ol > li')
    await expect(sentences.nth(0)).toContainText('Quoted.')
    await expect(sentences.nth(1).locator('mark')).toHaveText('2015')
    await expect(sentences.nth(1).getByRole('link')).toHaveAttribute('href', /\/infrastructure\/lambda#/)
  })
})
