import { describe, expect, test } from 'vitest'
import { formatProblem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { page, stack } from './page.fixture.ts'
import { parsePage } from './parse-page.ts'

/** The problem of the good page after one change, without the file. */
function problemWith(from: string | RegExp, to: string): string {
  const text = page.replace(from, to)
  expect(text).not.toBe(page)
  return problemOf(text)
}

function problemOf(text: string): string {
  try {
    parsePage(text, 'saw.txt', stack)
    return 'none'
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    return error.problems.map(formatProblem).join('\n').replace('saw.txt:', '')
  }
}

describe('a good page', () => {
  test('gives all its parts', () => {
    expect(parsePage(page, 'saw.txt', stack)).toEqual({
      body: [
        'Table Saw v2.1 is a motor saw by Shed.io, sold in the U.S. since 2020. It costs $900.',
        'Used by carpenters. Limits: it is loud, e.g. 98 dB.',
      ],
      layer: 'Power Tools',
      openness: 'source-available',
      title: 'Table Saw (v2 etc.)',
      tagline: 'A saw with a table.',
      sources: [
        { title: 'Table Saw Documentation', url: 'https://docs.saw.example/' },
        { title: 'Table Saw on GitHub', url: 'https://github.com/saw/table' },
      ],
      siblings: [
        { name: 'Drill', openness: 'open-source', tagline: 'Makes holes.' },
        { name: 'Open Source Lathe', openness: 'proprietary', tagline: 'Turns wood; closed.' },
      ],
    })
  })

  test('is one of any wiki, in its words', () => {
    const other = page.replace('The Stack ·', 'Tom & (Tim) •').replace('Other projects', 'Other machines')
    expect(parsePage(other, 'saw.txt', { name: 'Tom & (Tim)', many: 'machines' })).toEqual(
      parsePage(page, 'saw.txt', stack),
    )
  })

  test('is read the same with CRLF, extra blank lines and no last line end', () => {
    const good = parsePage(page, 'saw.txt', stack)
    expect(parsePage(page.replaceAll('\n', '\r\n'), 'saw.txt', stack)).toEqual(good)
    expect(parsePage(page.trimEnd(), 'saw.txt', stack)).toEqual(good)
    const spread = page.replaceAll(
      /\n(?=The Stack|Table|A saw|Sources|-|Want|Other|2 sib|Makes|Turns)/g,
      '\n \n\n',
    )
    expect(parsePage(`\n\n${spread}\n\n`, 'saw.txt', stack)).toEqual(good)
  })

  test('may have a body in wrapped lines and lists', () => {
    const body = 'A saw with\na table.\n\n- It is loud.\n- It is big.\nThe Stack'
    expect(parsePage(page.replace(/[\s\S]*?The Stack/, body), 'saw.txt', stack).body).toEqual([
      'A saw with a table.',
      'It is loud.',
      'It is big.',
    ])
  })

  test.each(['0 siblings · ordered open first', 'No siblings', '0 siblings'])('may have none: %s', count => {
    expect(parsePage(page.replace(/2 siblings[\s\S]*/, count), 'saw.txt', stack).siblings).toEqual([])
  })

  test('may have one sibling', () => {
    const text = page.replace('2 siblings', '1 sibling').replace(/- Open Source Lathe[\s\S]*/, '')
    expect(parsePage(text, 'saw.txt', stack).siblings.map(({ name }) => name)).toEqual(['Drill'])
  })

  test.each([
    ['Open source', 'open-source'],
    ['OPEN-SOURCE', 'open-source'],
    ['Source available', 'source-available'],
    ['Proprietary', 'proprietary'],
  ])('may be %s', (words, openness) => {
    expect(parsePage(page.replace('· Source available', `· ${words}`), 'saw.txt', stack).openness).toBe(
      openness,
    )
  })
})

describe('names the line of', () => {
  test.each<[what: string, from: string | RegExp, to: string, problem: string]>([
    [
      'an empty page',
      /[\s\S]*/,
      '\n\n',
      '1:1 the page ends here; expected the text of the page, before its breadcrumb',
    ],
    [
      'a page without a body',
      /[\s\S]*?(?=The Stack)/,
      '',
      '1:1 found "The Stack · Power Tools · Source available"; expected the text of the page, before its breadcrumb',
    ],
    [
      'a missing breadcrumb',
      /The Stack.*\n/,
      '',
      '4:1 found "Table Saw (v2 etc.)"; expected the breadcrumb, as in "The Stack · Infrastructure · Open source"',
    ],
    [
      'a breadcrumb without a layer',
      '· Power Tools ',
      '',
      '4:1 unknown openness ""; expected Open source, Source available or Proprietary',
    ],
    [
      'a breadcrumb of another openness',
      'Source available',
      'Freeware',
      '4:1 unknown openness "Freeware"; expected Open source, Source available or Proprietary',
    ],
    [
      'a breadcrumb that is too long',
      'Source available',
      'Source available · 2',
      '4:1 found "The Stack · Power Tools · Source available · 2"; expected the breadcrumb, as in "The Stack · Infrastructure · Open source"',
    ],
    [
      'a missing title and tagline',
      /Table Saw \(v2 etc\.\)\nA saw.*\n/,
      '',
      '5:1 found "Sources"; expected the title of the entry',
    ],
    [
      'a missing tagline',
      'A saw with a table.\n',
      '',
      '6:1 found "Sources"; expected the tagline of the entry',
    ],
    [
      'a title that is too long',
      /(?<=available\n).*/,
      'a'.repeat(121),
      '5:1 121 characters; expected the title of the entry in at most 120',
    ],
    [
      'a missing heading of the sources',
      'Sources\n',
      '',
      '7:1 found "- Table Saw Documentation https://docs.saw.example/"; expected the heading "Sources"',
    ],
    [
      'no sources',
      /- Table[\s\S]*?(?=Want)/,
      '',
      '8:1 found "Want a follow-up? Ask the chat about Table Saw (v2 etc.) in context. It will com…"; expected a source, as in "- The title https://example.org/page"',
    ],
    [
      'a source without an address',
      ' https://github.com/saw/table',
      '',
      '9:1 found "- Table Saw on GitHub"; expected a source, as in "- The title https://example.org/page"',
    ],
    [
      'a source without a title',
      'Table Saw on GitHub ',
      '',
      '9:1 found "- https://github.com/saw/table"; expected a source, as in "- The title https://example.org/page"',
    ],
    [
      'a source with a script',
      'https://github.com/saw/table',
      'javascript:alert(1)',
      '9:1 found "- Table Saw on GitHub javascript:alert(1)"; expected a source, as in "- The title https://example.org/page"',
    ],
    [
      'a missing invitation',
      /Want.*\n/,
      '',
      '10:1 found "Other projects at the Power Tools layer"; expected "Want a follow-up? Ask the chat about Table Saw (v2 etc.) in context."',
    ],
    [
      'an invitation to another entry',
      'about Table Saw (v2 etc.)',
      'about Drill',
      '10:1 found "Want a follow-up? Ask the chat about Drill in context. It will compare to siblin…"; expected "Want a follow-up? Ask the chat about Table Saw (v2 etc.) in context."',
    ],
    [
      'a page that ends early',
      /Other[\s\S]*/,
      '',
      '10:1 the page ends here; expected "Other projects at the Power Tools layer"',
    ],
    [
      'siblings at another layer',
      'the Power Tools layer',
      'the Hand Tools layer',
      '11:1 found "Other projects at the Hand Tools layer"; expected "Other projects at the Power Tools layer"',
    ],
    [
      'a missing number of siblings',
      /2 siblings.*\n/,
      '',
      '12:1 found "- Drill Open source"; expected the number of siblings, as in "13 siblings · ordered open first"',
    ],
    [
      'a wrong number of siblings',
      '2 siblings',
      '3 siblings',
      '12:1 found "3 siblings · ordered open first"; expected the number of those that follow, 2',
    ],
    [
      'a sibling without its openness',
      'Drill Open source',
      'Drill',
      '13:1 found "- Drill"; expected a sibling with its openness, as in "- Akash Network Open source" (Open source, Source available or Proprietary)',
    ],
    [
      'a sibling without a name',
      'Drill Open source',
      'Open source',
      '13:1 found "- Open source"; expected a sibling with its openness, as in "- Akash Network Open source" (Open source, Source available or Proprietary)',
    ],
    [
      'a sibling without a tagline',
      'Makes holes.\n',
      '',
      '14:1 found "- Open Source Lathe Proprietary"; expected the tagline of Drill',
    ],
    [
      'a last sibling without a tagline',
      /Turns wood.*\n/,
      '',
      '15:1 the page ends here; expected the tagline of Open Source Lathe',
    ],
    [
      'text after the siblings',
      /$/,
      'All rights reserved.\n',
      '17:1 found "All rights reserved."; expected a sibling with its openness, as in "- Akash Network Open source" (Open source, Source available or Proprietary)',
    ],
  ])('%s', (_, from, to, problem) => {
    expect(problemWith(from, to)).toBe(problem)
  })

  test('text that is no page at all', () => {
    expect(problemOf('Dear all,\n\nhello.\n')).toBe(
      '3:1 the page ends here; expected the breadcrumb, as in "The Stack · Infrastructure · Open source"',
    )
  })
})
