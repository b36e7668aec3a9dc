import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import type { SeedEntry } from '#lib/wiki/seeds/seed.ts'
import { SeedFolder } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { problemsOf } from '../problems-of.fixture.ts'
import { writeImported } from '../write-imported.ts'
import { fromMarkdown } from './from-markdown.ts'

const hammer = `---
openness: open-source
tagline: Drives nails.
aliases: [Maul]
weight: 2 kg
---
# Hammer

A hammer *drives* nails, and pulls them.[^1] It is
heavy. A hammer has a [handle](https://handle.example).[^2]

## Pricing

- A hammer costs $10.[^shop]

[^1]: [The manual](https://shed.example/manual), “a hammer … and nails”
[^2]: A review. https://review.example/hammer.
[^shop]: <https://shop.example/hammer>
[^4]: [Nobody cites this](https://nobody.example)
`
const drill = `---
name: Drill
layer: Power tools
openness: proprietary
description: Makes holes.
---
A drill needs power.[^1]

[^1]: [The manual](https://shed.example/manual)
`

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder({ 'hand-tools/hammer.md': hammer, 'drill.md': drill, 'README.md': '# About' })
})
afterEach(() => folder.remove())

test('becomes a wiki that the check accepts', () => {
  const { draft, notes } = fromMarkdown(folder.path, { name: 'The Shed' })
  writeImported(draft, `${folder.path}/wiki`)
  const entries: SeedEntry[] = []
  const stack = readSeeds(`${folder.path}/wiki`, entry => {
    if (entry) entries.push(entry)
  })
  expect(stack).toMatchObject({
    layers: [
      { slug: 'power-tools', name: 'Power tools', entries: ['drill'] },
      { slug: 'hand-tools', name: 'Hand tools', entries: ['hammer'] },
    ],
    facets: [{ slug: 'overview' }, { slug: 'pricing', name: 'Pricing' }],
  })
  const made = entries.find(({ slug }) => slug === 'hammer')
  expect(made).toMatchObject({ name: 'Hammer', openness: 'open-source', aliases: ['Maul'] })
  expect(made?.sources).toEqual([
    { id: 'the-manual', title: 'The manual', url: 'https://shed.example/manual', kind: expect.any(String) },
    { id: 'a-review', title: 'A review', url: 'https://review.example/hammer', kind: expect.any(String) },
    {
      id: 'shop-example',
      title: 'shop.example',
      url: 'https://shop.example/hammer',
      kind: expect.any(String),
    },
  ])
  expect(made?.claims.map(({ name, text, checked, sources }) => [name, text, checked, sources])).toEqual([
    [
      'overview-1',
      'A hammer drives nails, and pulls them.',
      true,
      [{ source: 'the-manual', locate: 'a hammer … and nails' }],
    ],
    ['overview-2', 'It is heavy.', false, [{ source: 'a-review', locate: null }]],
    ['overview-3', 'A hammer has a handle.', true, [{ source: 'a-review', locate: null }]],
    ['pricing-1', 'A hammer costs $10.', true, [{ source: 'shop-example', locate: null }]],
  ])
  expect(notes).toEqual([
    'Sentences without a footnote of their own, which rest on that of a later one and are not yet checked: 1.',
    'Footnotes that no sentence cites, left out: 1.',
    'Left out, for the wiki has no place for them: weight.',
  ])
})

test('files that lie in no folder make a layer of their own', () => {
  folder.write('saw.md', hammer.replace('# Hammer', '# Saw'))
  const { layers, entries } = fromMarkdown(folder.path, {}).draft
  expect(layers.map(({ slug, name }) => [slug, name])).toContainEqual(['all-entries', 'All entries'])
  expect(entries.find(({ slug }) => slug === 'saw')?.layer).toBe('all-entries')
})

test('takes headings that differ in case for one facet, and “Overview” for what an entry is', () => {
  folder.write(
    'hand-tools/saw.md',
    hammer.replace('# Hammer', '# Saw\n\n## Overview').replace('## Pricing', '## pricing'),
  )
  const { facets, entries } = fromMarkdown(folder.path, {}).draft
  expect(facets).toMatchObject([
    { slug: 'overview', name: 'What it is' },
    { slug: 'pricing', name: 'Pricing' },
  ])
  expect(entries.find(({ slug }) => slug === 'saw')?.claims.map(({ facet }) => facet)).toEqual([
    ...['overview', 'overview', 'overview', 'pricing'],
  ])
})

test.each([
  [
    'a sentence without a footnote',
    'handle.example).[^2]',
    'handle.example).',
    '9:46 no footnote; expected one at this sentence',
  ],
  [
    'a footnote that is not defined',
    '[^shop]\n',
    '[^nowhere]\n',
    '14:3 footnote "[^nowhere]" is not defined',
  ],
  [
    'a footnote without an address',
    '<https://shop.example/hammer>',
    'In the shop',
    '18:1 footnote "shop" names no http or https address',
  ],
  [
    'an unknown openness',
    'openness: open-source',
    'openness: free',
    '2:11 openness: unknown openness "free"',
  ],
  [
    'a heading too long for a name',
    '## Pricing',
    `## ${'Pricing '.repeat(16)}`,
    '12:1 heading: 127 characters; expected a name of 1 to 120 characters',
  ],
  ['no tagline', 'tagline: Drives nails.\n', '', '2:1 no tagline; expected it, or a description'],
  ['bad YAML', 'aliases: [Maul]', 'aliases: [Maul', '5:1 bad YAML: '],
  ['no front matter', '---\nopenness', 'openness', '1:1 no front matter; expected "---"'],
  [
    'a block of code',
    '## Pricing\n',
    '```\ncode\n```\n',
    '12:1 a block of code; expected sentences with footnotes',
  ],
])('refuses %s by file, line and column', (_, from, to, problem) => {
  expect(hammer).toContain(from)
  folder.write('hand-tools/hammer.md', hammer.replace(from, to))
  const problems = problemsOf(() => fromMarkdown(folder.path, {}))
  expect(
    problems.some(line => line.startsWith(`${folder.path}/hand-tools/hammer.md:${problem}`)),
    problems.join('\n'),
  ).toBe(true)
})
