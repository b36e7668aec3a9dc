import { globSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noise } from './noise.ts'
import { ownConversation } from './noise-addresses.ts'

/** The address of every page and route, as a pattern. */
const addresses = globSync('app/**/{page.tsx,route.ts,robots.ts,sitemap.ts}').map(file => ({
  file,
  pattern: new RegExp(
    `^${file
      .replace(/^app|\/(?:page\.tsx|route\.ts)$/g, '')
      .replace('/robots.ts', '/robots.txt')
      .replace('/sitemap.ts', '/sitemap.xml')
      .replaceAll('.', '\\.')
      // What proxy.ts and next.config.ts lead there.
      .replace('/compare/[choice]', '/compare')
      .replace('/[[\\.\\.\\.path]]', '/[path]')
      .replaceAll(/\[\w+\]/g, '[^/]+')}/?(\\?|$)`,
  ),
}))

const cases = fc.sample(noise, { numRuns: 20_000, seed: 1 })

test('noise is sent to every page and route there is', () => {
  const missed = addresses.filter(({ pattern }) => cases.every(({ path }) => !pattern.test(path)))
  expect(addresses.length).toBeGreaterThan(40)
  expect(missed.map(({ file }) => file)).toEqual([])
})

test('noise meets one’s own conversation by every method', () => {
  const own = cases.filter(({ path }) => path.startsWith(`/api/conversations/${ownConversation}`))
  expect(new Set(own.map(({ method }) => method))).toEqual(
    new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS', 'HEAD']),
  )
})
