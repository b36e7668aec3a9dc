import { runExample } from './documented-examples.ts'
import { expect, test } from './test.ts'

test.describe('reading', () => {
  test('the documented search gives claims with their sources, page by page', ({ baseURL }) => {
    const { claims, total, next } = JSON.parse(runExample('Read the wiki', baseURL))
    expect(claims).toHaveLength(2)
    expect(claims[0].text).toContain('reverse auction')
    expect(claims[0].sources[0].url).toMatch(/^https?:/)
    expect(next).toBe(total > 2 ? 2 : null)
  })

  test('the documented question is answered with citations', ({ baseURL }) => {
    const { sentences, claims } = JSON.parse(runExample('Ask a question', baseURL))
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
    const statusFor = async (tag: string) =>
      (await request.get('/api/v1/entries/lambda', { headers: { 'if-none-match': tag } })).status()
    expect(await statusFor(`"x", ${etag.replace('W/', '')}`)).toBe(304)
    expect(await statusFor('*')).toBe(304)
    expect(await statusFor('W/"old"')).toBe(200)
  })

  test('sources lead to the claims that rest on them', async ({ request }) => {
    const { sources } = await (await request.get('/api/v1/sources?limit=3')).json()
    expect(sources).toHaveLength(3)
    const source = await (await request.get(`/api/v1/sources/${sources[0]}`)).json()
    expect(source.claims.length).toBeGreaterThan(0)
  })

  test('compares siblings, every cell with its citations', async ({ request }) => {
    const comparison = await (await request.get('/api/v1/compare?entries=akash-network,lambda')).json()
    const cited = comparison.rows.flatMap((row: { cells: { citations: string[] }[] }) =>
      row.cells.flatMap(cell => cell.citations),
    )
    expect(cited.length).toBeGreaterThan(5)
    expect(Object.keys(comparison.claims).sort()).toEqual([...cited].sort())
  })

  const refused: [query: string, status: number, field: string, message: string][] = [
    ['compare?entries=lambda,vllm', 400, 'entries', 'entries: name entries of one layer'],
    ['compare?entries=lambda,lambda', 400, 'entries', 'entries: name at least two different entries'],
    ['compare?entries=lambda,no-such', 404, 'entries', 'The wiki has no entry “no-such”'],
    ['compare?entries=lambda,crusoe&facets=colour', 404, 'facets', 'The wiki has no facet “colour”'],
    ['sources?limit=101', 400, 'limit', 'limit: expected 1 to 100'],
    ['sources?limit=ten', 400, 'limit', 'limit: expected 1 to 100'],
    ['sources?offset=1.5', 400, 'offset', 'offset: expected 0 or more'],
    ['search?q=gpu&q=cpu', 400, 'q', 'q: given twice; expected it once'],
    ['search?q=gpu&size=1', 400, 'size', 'size: this field is not known'],
  ]
  for (const [query, status, field, message] of refused) {
    test(`refuses ${query} and names the field`, async ({ request }) => {
      const response = await request.get(`/api/v1/${query}`)
      expect(response.status()).toBe(status)
      const { error } = await response.json()
      expect(error).toMatchObject({ field, message: expect.stringContaining(message) })
    })
  }

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
    const text = runExample('Files for machines', baseURL)
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

test('the documented clients get an answer that cites its claims', ({ baseURL }) => {
  const { structuredContent } = JSON.parse(runExample('Model Context Protocol', baseURL))
  expect(structuredContent.sentences.length).toBeGreaterThan(0)
  expect(runExample('As an OpenAI-compatible model', baseURL)).toMatch(/\[\^1\][\s\S]*\n\[\^1\]: /)
})

test.describe('checking a text', () => {
  test('the documented example tells what is borne out from what is not', ({ baseURL }) => {
    const { sentences } = JSON.parse(runExample('Check a text', baseURL))
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
