import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, hashInlineScripts } from './content-security-policy.ts'

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('admits every inline script of a page, by its exact text', () => {
  const html = '<script>one()</script><p>text</p><script id="x" async="">\n two("<p>")\n</script>'
  expect(hashInlineScripts(html)).toEqual([sha256('one()'), sha256('\n two("<p>")\n')])
})

test('admits nothing for scripts with a source or for blocks of JSON', () => {
  const html =
    '<script src="/_next/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>'
  expect(hashInlineScripts(html)).toEqual([])
})

test('names each admitted script once and never allows inline scripts as such', () => {
  const policy = contentSecurityPolicy([sha256('a'), sha256('a')])
  expect(policy).toContain(`script-src 'self' ${sha256('a')};`)
  expect(policy).not.toMatch(/script-src [^;]*unsafe/)
})
