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
