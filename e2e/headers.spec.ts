import { expect, test } from './test.ts'

const kept = [
  '/',
  '/infrastructure',
  '/infrastructure/akash-network',
  '/infrastructure/compare',
  '/infrastructure/compare?entries=lambda,crusoe',
  '/no-such-layer',
  '/a/b/c',
]

for (const path of kept) {
  test(`${path} runs no script but its own, read anew or kept`, async ({ request }) => {
    const first = await request.get(path)
    const again = await request.get(path)
    expect(again.headers()['x-nextjs-cache']).toBe('HIT')
    expect(again.headers()['content-security-policy']).toBe(first.headers()['content-security-policy'])
    const policy = first.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' ('sha256-[\w+/]+=' ?)+;/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/)
  })
}

for (const path of ['/search?q=price', '/quality'])
  test(`${path} has a nonce of its own each time`, async ({ request }) => {
    const policies = []
    for (let i = 0; i < 2; i += 1) {
      const response = await request.get(path)
      const policy = response.headers()['content-security-policy'] ?? ''
      const [, nonce = 'none'] = /script-src 'self' 'nonce-([\w+/=]+)'/.exec(policy) ?? []
      expect(await response.text()).toContain(`nonce="${nonce}"`)
      expect(response.headers()['cache-control']).toContain('no-store')
      policies.push(nonce)
    }
    expect(policies[0]).not.toBe(policies[1])
  })

test('a script put into a page does not run', async ({ page, baseURL }) => {
  // The shared watch on pages counts a refused script as a problem, so this visit has a page of its own.
  const visit = await page.context().newPage()
  await visit.route('**/infrastructure', async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace('</main>', '<script>window.stolen = 1</script></main>')
    await route.fulfill({ response, body })
  })
  const refused: string[] = []
  visit.on('console', message => refused.push(message.text()))
  await visit.goto(`${baseURL}/infrastructure`)
  expect(await visit.evaluate(() => 'stolen' in window)).toBe(false)
  expect(refused.join('\n')).toMatch(/Content Security Policy/)
})

/** A request for every kind of response: pages, routes, files, redirections, refusals. */
const responses: [status: number, path: string, method?: string][] = [
  [200, '/'],
  [200, '/search'],
  [200, '/infrastructure/compare'],
  [200, '/embed/lambda'],
  [200, '/quality'],
  [200, '/infrastructure/lambda.md'],
  [200, '/infrastructure/compare/comparison.csv?entries=lambda,crusoe'],
  [200, '/changes.atom'],
  [200, '/llms.txt'],
  [200, '/robots.txt'],
  [200, '/sitemap.xml'],
  [200, '/icon.svg'],
  [200, '/api/v1/layers'],
  [200, '/v1/models'],
  [200, '/healthz'],
  [200, '/readyz'],
  [307, '/infrastructure/compare?entries=lambda&entries=crusoe'],
  [308, '/infrastructure/'],
  [308, '//elsewhere.example'],
  [404, '/no-such-layer'],
  [404, '/%zz'],
  [404, '/No-Layer/compare?entries=a'],
  [404, '/shared/no-such-page'],
  [404, '/conversations/no-such-conversation'],
  [404, '/_next/static/no-such-file.js'],
  [404, '/_next/image?url=%2Finfrastructure%2Flambda%2Fcard.png&w=64&q=75'],
  [404, '/api/no-such-address'],
  [404, '/metrics'],
  [405, '/infrastructure', 'POST'],
  [405, '/api/chat', 'PUT'],
  [400, '/api/v1/ask', 'POST'],
  [400, '/api/v1/search'],
]

for (const [status, path, method = 'GET'] of responses) {
  test(`${method} ${path} (${status}) tells browsers what it may not be used for`, async ({
    request,
    baseURL,
  }) => {
    const response = await request.fetch(`${baseURL}${path}`, { method, maxRedirects: 0 })
    expect(response.status()).toBe(status)
    expect(response.headers()).toMatchObject({
      'x-request-id': expect.any(String),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policies = response
      .headersArray()
      .filter(({ name }) => name.toLowerCase() === 'content-security-policy')
    expect(policies).toHaveLength(1)
    expect(policies[0]?.value).toContain("frame-ancestors 'none'")
    expect(policies[0]?.value).not.toMatch(/(script|default)-src[^;]*(unsafe|\*|https?:)/)
    for (const name of ['x-powered-by', 'server', 'x-middleware-rewrite'])
      expect(response.headers()).not.toHaveProperty(name)
    expect(response.headers().location ?? '/').toMatch(/^\/(?!\/)/)
  })
}
