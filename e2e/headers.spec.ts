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

for (const path of ['/', '/search', '/no-such-layer', '/api/v1/layers', '/robots.txt', '/icon.svg']) {
  test(`${path} tells browsers what it may not be used for`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.headers()).toMatchObject({
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
    expect(response.headers()['x-powered-by']).toBeUndefined()
  })
}
