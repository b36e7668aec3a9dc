import { expect, test } from 'vitest'
import { lateType, makeScriptsLate } from './late-scripts.ts'

test('lets each script file wait, and preloads none', () => {
  const html =
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>'
  expect(makeScriptsLate(html)).toBe(`<script type="${lateType}" src="/_next/a.js" async=""></script>`)
})

test('leaves inline scripts, data, fonts and the file for old browsers as they are', () => {
  const html = [
    '<link rel="preload" href="/_next/f.woff2" as="font"/>',
    '<script>self.a=1</script>',
    '<script type="application/ld+json">{"a":"<script src=x"}</script>',
    '<script src="/_next/old.js" noModule=""></script>',
  ].join('')
  expect(makeScriptsLate(html)).toBe(html)
})

test('the scripts that fill an empty document do not wait', () => {
  const html =
    '<html id="__next_error__"><head><script src="/_next/static/chunks/a.js" async=""></script></head></html>'
  expect(makeScriptsLate(html)).toBe(html)
})
