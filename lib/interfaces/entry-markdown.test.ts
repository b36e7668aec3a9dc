import { expect, test } from 'vitest'
import { toEntryMarkdown } from './entry-markdown.ts'
import type { WireClaim, WireEntry } from './wire.ts'

const claim: WireClaim = {
  ...{ id: 'saw/pricing-1', entry: 'saw', layer: 'tools', facet: 'pricing', text: 'Saw costs $5.' },
  ...{ by: 'saw/pricing-2', asOf: '2026-03', url: '/tools/saw#pricing-1' },
  status: 'superseded',
  sources: [{ id: 'a-source', title: 'A source', url: 'https://a.example', kind: 'docs', locate: null }],
}
const entry: WireEntry = {
  ...{ slug: 'saw', name: 'Saw', layer: 'tools', tagline: 'It saws.', homepage: null },
  openness: 'open-source',
  aliases: [],
  siblings: [],
  claims: [claim],
}

test('writes each claim with its id, its standing and footnotes that are defined', () => {
  const text = toEntryMarkdown(entry, [{ slug: 'pricing', name: 'What it costs' }], 'https://w.example')
  expect(text).toContain(
    '- Saw costs $5.[^a-source] (`saw/pricing-1`; as of 2026-03; superseded: see `saw/pricing-2`)',
  )
  expect(text).toContain('[^a-source]: [A source](https://a.example)')
  expect(text).toContain('\n## What it costs\n')
  expect(text).toMatch(/^# Saw\n\n> It saws\./)
})
