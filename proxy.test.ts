import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAlwaysServed } from '#lib/limits/guard-requests.ts'
import { config } from './proxy.ts'

const pages = globSync('app/**/page.tsx').map(file => ({
  route: `/${file.replace(/^app\//, '').replace(/\/?page\.tsx$/, '')}`.replace(/\[(\w+)\]/g, ':$1'),
  source: readFileSync(file, 'utf8'),
}))

test.each(pages)('the page $route is either kept or given a nonce', ({ route, source }) => {
  const isRenderedEachTime = /searchParams|force-dynamic|next\/headers|connection\(\)/.test(source)
  expect(config.matcher.includes(route)).toBe(isRenderedEachTime)
})

test.each(config.matcher)('%s waits its turn when there is much to do', route => {
  expect(isAlwaysServed({ method: 'GET', url: route.replaceAll(/:\w+/g, 'x') })).toBe(false)
})
