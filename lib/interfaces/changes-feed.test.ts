import { expect, test } from 'vitest'
import type { Claim } from '#lib/wiki/model.ts'
import { toChangesFeed } from './changes-feed.ts'
import { escapeXml } from './escape-xml.ts'

const claim: Claim = {
  ...{ id: 'saw/pricing-1', entry: 'saw', layer: 'tools', facet: 'pricing', text: 'Saw & axe <cost> "$5".' },
  ...{ status: 'current', by: null, asOf: null, checked: true, asks: [] },
  sources: [{ id: 's', title: 'A & B', url: 'https://a.test/?x=1&y=2', kind: 'docs', locate: null }],
}
const about = { origin: 'https://w.test', name: 'W & Co', summary: '', title: 'Changed claims' }

test('a claim is an item of the feed, with when it changed and nothing that ends its element', () => {
  const changes = [{ claim, changedAt: new Date('2026-03-01T10:00:00Z') }]
  const feed = toChangesFeed({ ...about, changes, nameClaim: () => 'Saw: Pricing' })
  expect(feed).toContain('<id>https://w.test/tools/saw#pricing-1</id>')
  expect(feed.match(/<updated>2026-03-01T10:00:00\.000Z<\/updated>/g)).toHaveLength(2)
  expect(feed).toContain('<title>W &amp; Co: Changed claims</title>')
  expect(feed).toContain('&lt;p&gt;Saw &amp;amp; axe &amp;lt;cost&amp;gt;')
})

test('a feed without changes says so with a date', () => {
  expect(toChangesFeed({ ...about, changes: [], nameClaim: () => '' })).toContain('<updated>1970-01-01T')
})

test('characters that XML has no place for are left out', () => {
  expect(escapeXml('a\u0000\u000bb\uFFFFc\ud800d😀')).toBe('abc\uFFFDd😀')
})
