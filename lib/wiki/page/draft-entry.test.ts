import { describe, expect, test } from 'vitest'
import { parseEntry } from '#lib/wiki/seeds/parse-entry.ts'
import { draftEntry, type KnownWiki } from './draft-entry.ts'
import { page, stack } from './page.fixture.ts'
import { parsePage } from './parse-page.ts'

const wiki: KnownWiki = {
  layers: [{ slug: 'power-tools', name: 'Power tools' }],
  facets: [
    { slug: 'overview', name: 'What it is', words: [] },
    { slug: 'pricing', name: 'Pricing', words: ['cost'] },
    { slug: 'limits', name: 'Limits', words: ['loud'] },
    { slug: 'adoption', name: 'Who uses it', words: ['used by'] },
  ],
  entries: [
    {
      slug: 'borer',
      layer: 'hand-tools',
      name: 'Borer',
      aliases: ['DRILL'],
      sources: [
        { id: 'saw-code', title: 'The saw’s code', url: 'https://github.com/saw/table/', kind: 'repository' },
      ],
    },
  ],
}

function draftOf(text: string, known = wiki): string {
  return draftEntry(parsePage(text, 'saw.txt', stack), known)
}

/** The entry of a draft that passes the check. */
function entryOf(draft: string) {
  const { entry, problems } = parseEntry(
    draft,
    { file: 'power-tools/table-saw.yaml', layer: 'power-tools', slug: 'table-saw' },
    wiki.facets.map(({ slug }) => slug),
  )
  expect(problems).toEqual([])
  return entry
}

const commentsOf = (draft: string) => draft.split('\n').filter(line => /^\s*#/.test(line))

describe('a draft', () => {
  test('passes the check, with the page’s sentences as unchecked claims', () => {
    const entry = entryOf(draftOf(page))
    expect(entry).toMatchObject({
      name: 'Table Saw (v2 etc.)',
      openness: 'source-available',
      tagline: 'A saw with a table.',
      aliases: ['Table Saw'],
    })
    expect(entry?.claims.map(({ name, facet, text, checked }) => [name, facet, text, checked])).toEqual([
      [
        'overview-1',
        'overview',
        'Table Saw v2.1 is a motor saw by Shed.io, sold in the U.S. since 2020.',
        false,
      ],
      ['pricing-1', 'pricing', 'It costs $900.', false],
      ['adoption-1', 'adoption', 'Used by carpenters.', false],
      ['limits-1', 'limits', 'Limits: it is loud, e.g. 98 dB.', false],
    ])
  })

  test('rests every claim on all sources, under the id the wiki has for an address', () => {
    const entry = entryOf(draftOf(page))
    expect(entry?.sources).toEqual([
      {
        id: 'table-saw-documentation',
        title: 'Table Saw Documentation',
        url: 'https://docs.saw.example/',
        kind: 'docs',
      },
      { id: 'saw-code', title: 'The saw’s code', url: 'https://github.com/saw/table/', kind: 'repository' },
    ])
    for (const claim of entry?.claims ?? [])
      expect(claim.sources.map(({ source }) => source)).toEqual(['table-saw-documentation', 'saw-code'])
  })

  test('names each sibling that the wiki lacks, by no name or alias', () => {
    expect(commentsOf(draftOf(page)).slice(-1)).toEqual([
      '# The wiki lacks a sibling: Open Source Lathe (proprietary): Turns wood; closed.',
    ])
    expect(draftOf(page)).not.toContain('sibling: Drill')
  })

  test('marks sentences that do not name the entry', () => {
    const marked = draftOf(page).match(/# Does not name Table Saw.*\n {2}- id: (\S+)/g)
    expect(marked?.map(match => match.split('id: ')[1])).toEqual(['pricing-1', 'adoption-1', 'limits-1'])
  })

  test('says where it belongs', () => {
    expect(commentsOf(draftOf(page)).slice(0, 2)).toEqual([
      '# A draft for power-tools/table-saw.yaml: read each sentence against its sources, then drop "checked: false".',
      '# Add table-saw to the entries of layer power-tools in stack.yaml.',
    ])
    expect(draftOf(page.replaceAll('Power Tools', 'Water')).split('\n').slice(0, 3)).toEqual([
      '# A draft for water/table-saw.yaml: read each sentence against its sources, then drop "checked: false".',
      '# The wiki lacks the layer Water: add it to stack.yaml.',
      '# Add table-saw to the entries of layer water in stack.yaml.',
    ])
    const known = { slug: 'saw', layer: 'power-tools', name: 'Table Saw (v2 etc.)', aliases: [], sources: [] }
    expect(
      draftOf(page, { ...wiki, entries: [known] })
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      '# A draft for power-tools/saw.yaml: read each sentence against its sources, then drop "checked: false".',
      '# The wiki has this entry already, in power-tools/saw.yaml.',
    ])
  })
})

test.each<[what: string, body: string]>([
  [
    'signs that YAML knows',
    'It says "yes": {no}, [maybe] # & * ! | > % @ `x` - and \'so\'. - not a list: really? #1.',
  ],
  ['words that YAML knows', 'Null. True. 2026. ~.'],
  ['a sentence of 2,000 characters', `It is ${'very, very; '.repeat(160)}long.`],
  ['a word of 2,000 characters', 'x'.repeat(2_000)],
  ['a colon at the end', 'Note:\n\nIt is a saw.'],
])('a draft passes the check with %s', (_, body) => {
  const entry = entryOf(draftOf(page.replace(/^[\s\S]*?(?=The Stack)/, `${body}\n`)))
  const words = (text: string) => text.replaceAll(/\s+/g, '')
  expect(words(entry?.claims.map(({ text }) => text).join('') ?? '')).toBe(words(body))
})

test('sources with one title have ids of their own, and one address is one source', () => {
  const listed = [
    '- The manual https://saw.example/1',
    '- The manual https://saw.example/2',
    '- Manual again https://www.saw.example/1/',
    '- 手冊 https://saw.example/3.pdf',
    '- Saw https://saw.example',
  ]
  const entry = entryOf(draftOf(page.replace(/- Table[\s\S]*?(?=Want)/, `${listed.join('\n')}\n`)))
  expect(entry?.sources.map(({ id, kind }) => [id, kind])).toEqual([
    ['the-manual', 'news'],
    ['the-manual-2', 'news'],
    ['source', 'paper'],
    ['saw', 'homepage'],
  ])
})

test.each([
  ['Compare', 'compare-project'],
  ['東京', 'entry'],
  ['llama.cpp', 'llama-cpp'],
  ['Café d’Œuvre', 'cafe-d-uvre'],
  ['io.net (IO)', 'io-net'],
])('the file of %s is %s.yaml', (title, slug) => {
  const draft = draftOf(page.replaceAll('Table Saw (v2 etc.)', title))
  expect(draft).toContain(`# A draft for power-tools/${slug}.yaml`)
})
