import { describe, expect, test } from 'vitest'
import { parseEntry } from './parse-entry.ts'
import { formatProblem } from './problem.ts'

const seedFile = { file: 'seeds/tools/hammer.yaml', layer: 'tools', slug: 'hammer' }
const facets = ['pricing', 'limits']

const good = `name: Hammer
openness: open-source
tagline: A tool for nails.
homepage: https://hammer.example
aliases: [Claw Hammer]
sources:
  manual: { title: The manual, url: https://hammer.example/manual, kind: docs }
  shop: { title: A shop, url: http://shop.example, kind: news }
claims:
  - id: pricing-1
    facet: pricing
    text: A hammer costs $10.
    asOf: 2026-03
    sources: [manual]
  - id: limits-1
    facet: limits
    text: >
      A hammer drives
      no screws.
    status: superseded
    by: hammer/pricing-1
    checked: false
    sources:
      - { source: shop, locate: no … screws }
`

/** The problems of the good file after one change, each without its path. */
function problemsWith(from: string, to: string): string[] {
  expect(good).toContain(from)
  return problemsOf(good.replace(from, to))
}

function problemsOf(text: string): string[] {
  return parseEntry(text, seedFile, facets).problems.map(problem =>
    formatProblem(problem).replace('seeds/tools/hammer.yaml:', ''),
  )
}

describe('a good file', () => {
  test('gives the entry with its sources and claims', () => {
    const { entry, problems } = parseEntry(good, seedFile, facets)
    expect(problems).toEqual([])
    expect(entry).toMatchObject({
      slug: 'hammer',
      layer: 'tools',
      name: 'Hammer',
      homepage: 'https://hammer.example',
      aliases: ['Claw Hammer'],
    })
    expect(entry?.sources.map(({ id }) => id)).toEqual(['manual', 'shop'])
    expect(entry?.claims).toEqual([
      {
        name: 'pricing-1',
        facet: 'pricing',
        text: 'A hammer costs $10.',
        status: 'current',
        by: null,
        asOf: '2026-03',
        checked: true,
        asks: [],
        sources: [{ source: 'manual', locate: null }],
      },
      {
        name: 'limits-1',
        facet: 'limits',
        text: 'A hammer drives no screws.',
        status: 'superseded',
        by: 'hammer/pricing-1',
        asOf: null,
        checked: false,
        asks: [],
        sources: [{ source: 'shop', locate: 'no … screws' }],
      },
    ])
  })

  test('keeps the questions that a claim answers', () => {
    const asked = good.replace('    asOf: 2026-03\n', '    asks: [What does it cost?, Is it dear?]\n')
    expect(parseEntry(asked, seedFile, facets).entry?.claims[0]?.asks).toEqual([
      'What does it cost?',
      'Is it dear?',
    ])
  })

  test('is read the same with CRLF line ends', () => {
    const { entry, problems } = parseEntry(good.replaceAll('\n', '\r\n'), seedFile, facets)
    expect(problems).toEqual([])
    expect(entry).toEqual(parseEntry(good, seedFile, facets).entry)
  })

  test('needs neither homepage nor aliases', () => {
    const short = good.replace(/homepage.*\naliases.*\n/, '')
    expect(parseEntry(short, seedFile, facets).entry).toMatchObject({ homepage: null, aliases: [] })
  })

  test('takes a year, a month or a day as date', () => {
    for (const date of ['2026', '2026-12', '2024-02-29'])
      expect(problemsWith('asOf: 2026-03', `asOf: ${date}`)).toEqual([])
  })

  test('keeps words that YAML knows as truth values or numbers', () => {
    const { entry } = parseEntry(good.replace('[Claw Hammer]', '[No, 4090, null]'), seedFile, facets)
    expect(entry?.aliases).toEqual(['No', '4090', 'null'])
  })
})

describe('names the place of', () => {
  test.each<[what: string, from: string, to: string, problems: string[]]>([
    [
      'an unknown key',
      'tagline:',
      'taglin:',
      [
        '1:1 tagline: missing; expected one line of 1 to 300 characters',
        '3:1 unknown key "taglin"; expected one of name, openness, tagline, homepage, aliases, unanswered, sources, claims',
      ],
    ],
    [
      'an unknown key of a claim',
      'asOf:',
      'as_of:',
      [
        '13:5 claims[0]: unknown key "as_of"; expected one of id, facet, text, asOf, status, by, checked, asks, sources',
      ],
    ],
    [
      'an unknown key of a source',
      'kind: docs',
      'kind: docs, lang: en',
      ['7:80 sources.manual: unknown key "lang"; expected one of title, url, kind'],
    ],
    [
      'an unknown key of a citation',
      'locate: no',
      'quote: no',
      ['24:25 claims[1].sources[0]: unknown key "quote"; expected one of source, locate'],
    ],
    [
      'a duplicate key',
      'homepage:',
      'name: Mallet\nhomepage:',
      ['4:1 duplicate key "name"; expected each key once in a mapping'],
    ],
    [
      'a duplicate source',
      '  shop:',
      '  manual: { title: B, url: http://b.example, kind: docs }\n  shop:',
      ['8:3 duplicate key "manual"; expected each key once in a mapping'],
    ],
    [
      'an unknown facet',
      'facet: limits',
      'facet: prices',
      ['16:12 claims[1].facet: unknown facet "prices"; expected one of pricing, limits'],
    ],
    [
      'an unknown openness',
      'open-source',
      'open',
      ['2:11 openness: unknown openness "open"; expected one of open-source, source-available, proprietary'],
    ],
    [
      'an unknown kind of source',
      'kind: news',
      'kind: tweet',
      [
        '8:58 sources.shop.kind: unknown kind of source "tweet"; expected one of docs, homepage, repository, paper, filing, blog, news',
      ],
    ],
    [
      'an unknown status',
      'superseded',
      'wrong',
      ['20:13 claims[1].status: unknown status "wrong"; expected one of current, disputed, superseded'],
    ],
    [
      'a truth value that is none',
      'checked: false',
      'checked: no',
      ['22:14 claims[1].checked: unknown value "no"; expected one of true, false'],
    ],
    [
      'a claim with no list of sources',
      '    sources: [manual]\n',
      '',
      ['10:5 claims[0].sources: missing; expected at least one source, from those of this file'],
    ],
    [
      'a claim with an empty list of sources',
      '[manual]',
      '[]',
      ['14:14 claims[0].sources: no source; expected at least one, from those of this file'],
    ],
    [
      'an undeclared source',
      '[manual]',
      '[manual, blog]',
      [
        '14:23 claims[0].sources[1]: undeclared source "blog"; expected one declared in this file: manual, shop',
      ],
    ],
    [
      'a source cited twice',
      '[manual]',
      '[manual, { source: manual }]',
      ['14:23 claims[0].sources[1]: source "manual" is cited twice; expected each source once'],
    ],
    [
      'a source with an FTP address',
      'http://shop.example',
      'ftp://shop.example',
      ['8:31 sources.shop.url: bad URL "ftp://shop.example"; expected an http or https address'],
    ],
    [
      'a source with a script for an address',
      'http://shop.example',
      '"javascript:alert(1)"',
      ['8:31 sources.shop.url: bad URL "javascript:alert(1)"; expected an http or https address'],
    ],
    [
      'a source with half an address',
      'http://shop.example',
      'shop.example',
      ['8:31 sources.shop.url: bad URL "shop.example"; expected an http or https address'],
    ],
    [
      'an address that holds a password',
      'http://shop.example',
      'http://me:secret@shop.example',
      ['8:31 sources.shop.url: bad URL "http://me:secret@shop.example"; expected an http or https address'],
    ],
    [
      'an address that does not parse',
      'http://shop.example',
      'https://[',
      ['8:39 bad YAML: Unexpected flow-seq-start at node end; expected well-formed YAML'],
    ],
    [
      'a bad homepage',
      'homepage: https://hammer.example',
      'homepage: "https://exa mple"',
      ['4:11 homepage: bad URL "https://exa mple"; expected an http or https address'],
    ],
    [
      'a bad source id',
      '  shop:',
      '  The Shop:',
      [
        '8:3 sources: bad source id "The Shop"; expected letters, digits and single hyphens in lower case',
        '24:9 claims[1].sources[0]: undeclared source "shop"; expected one declared in this file: manual, The Shop',
      ],
    ],
    [
      'a duplicate claim id',
      'id: limits-1',
      'id: pricing-1',
      [
        '15:9 claims[1].id: duplicate claim id "pricing-1", first on line 10; expected each id once in an entry',
      ],
    ],
    [
      'a claim id that is not kebab-case',
      'id: limits-1',
      'id: Limits_1',
      [
        '15:9 claims[1].id: bad slug "Limits_1"; expected letters, digits and single hyphens in lower case, as in "akash-network"',
      ],
    ],
    [
      'a duplicate alias',
      '[Claw Hammer]',
      '[Claw, Maul, Claw]',
      ['5:23 aliases[2]: duplicate alias "Claw"; expected each alias once'],
    ],
    [
      '"by" on a current claim',
      'status: superseded',
      'status: current',
      ['21:9 claims[1].by: "by" on a current claim; expected status: disputed or superseded beside it'],
    ],
    [
      'a superseded claim without "by"',
      '    by: hammer/pricing-1\n',
      '',
      ['20:13 claims[1].status: superseded without "by"; expected the id of the claim that replaces it'],
    ],
    [
      '"by" without the entry',
      'by: hammer/pricing-1',
      'by: pricing-1',
      [
        '21:9 claims[1].by: bad claim id "pricing-1"; expected the id of a claim, as in "akash-network/pricing-1"',
      ],
    ],
    [
      'an empty text',
      'A hammer costs $10.',
      '""',
      ['12:11 claims[0].text: empty; expected one sentence of 1 to 600 characters'],
    ],
    [
      'a blank text',
      'A hammer costs $10.',
      '"  "',
      ['12:11 claims[0].text: empty; expected one sentence of 1 to 600 characters'],
    ],
    [
      'a text of over 600 characters',
      'A hammer costs $10.',
      'a'.repeat(601),
      ['12:11 claims[0].text: 601 characters; expected one sentence of 1 to 600 characters'],
    ],
    [
      'a text of several lines',
      'A hammer costs $10.',
      '"A hammer\\ncosts $10."',
      ['12:11 claims[0].text: forbidden character U+000A; expected one sentence of 1 to 600 characters'],
    ],
    [
      'an escaped direction mark',
      'A hammer costs $10.',
      '"A hammer \\u202Ecosts."',
      ['12:11 claims[0].text: forbidden character U+202E; expected one sentence of 1 to 600 characters'],
    ],
    [
      'an escaped zero',
      'A shop',
      '"A\\0shop"',
      ['8:18 sources.shop.title: forbidden character U+0000; expected a title of 1 to 300 characters'],
    ],
    [
      'a day that no month has',
      '2026-03',
      '2026-02-30',
      ['13:11 claims[0].asOf: bad date "2026-02-30"; expected a date as YYYY, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'a month that no year has',
      '2026-03',
      '2026-13',
      ['13:11 claims[0].asOf: bad date "2026-13"; expected a date as YYYY, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'a month before the first',
      '2026-03',
      '2026-00',
      ['13:11 claims[0].asOf: bad date "2026-00"; expected a date as YYYY, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'a month in words',
      '2026-03',
      'March',
      ['13:11 claims[0].asOf: bad date "March"; expected a date as YYYY, YYYY-MM or YYYY-MM-DD'],
    ],
    [
      'a list where a text is due',
      'A hammer costs $10.',
      '[a, b]',
      ['12:11 claims[0].text: found a list; expected one sentence of 1 to 600 characters'],
    ],
    [
      'a claim that is a text',
      '  - id: limits-1',
      '  - just words\n  - id: limits-1',
      [
        '15:5 claims[1]: found "just words"; expected a mapping with id, facet, text, asOf, status, by, checked, asks, sources',
      ],
    ],
    [
      'a key that objects have by birth',
      'homepage:',
      'constructor: x\n__proto__: { a: b }\nhomepage:',
      [
        '4:1 unknown key "constructor"; expected one of name, openness, tagline, homepage, aliases, unanswered, sources, claims',
        '5:1 unknown key "__proto__"; expected one of name, openness, tagline, homepage, aliases, unanswered, sources, claims',
      ],
    ],
  ])('%s', (_, from, to, problems) => {
    expect(problemsWith(from, to)).toEqual(problems)
  })
})

test('finds all problems of a claim, also when its shape is broken', () => {
  const text = good
    .replace('A hammer costs $10.', '""')
    .replace('facet: pricing', 'facet: x')
    .replace('[manual]', '[y]')
  expect(problemsOf(text)).toEqual([
    '12:11 claims[0].text: empty; expected one sentence of 1 to 600 characters',
    '11:12 claims[0].facet: unknown facet "x"; expected one of pricing, limits',
    '14:15 claims[0].sources[0]: undeclared source "y"; expected one declared in this file: manual, shop',
  ])
})

test.each(['', 'hello', '- a', '# only a comment'])('refuses a file that is no mapping: %j', text => {
  const { entry, problems } = parseEntry(text, seedFile, facets)
  expect(entry).toBeNull()
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toContain('expected a mapping with name')
})

test('refuses a file name that is no slug', () => {
  const { problems } = parseEntry(good, { ...seedFile, slug: 'Claw_Hammer' }, facets)
  expect(problems.map(({ message }) => message)).toEqual([
    'bad slug "Claw_Hammer" in the file\'s name; expected letters, digits and single hyphens in lower case',
  ])
})

test('refuses a file name that is the address of a page', () => {
  const { problems } = parseEntry(good, { ...seedFile, slug: 'compare' }, facets)
  expect(problems).toEqual([
    {
      file: seedFile.file,
      line: 1,
      column: 1,
      message: '"compare" is the address of a page; expected another file name',
    },
  ])
})

test('leaves facets unchecked while they are unknown', () => {
  expect(parseEntry(good.replace('facet: limits', 'facet: x'), seedFile, null).problems).toEqual([])
})
