import { symlinkSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatProblem, SeedError } from './problem.ts'
import { readSeeds } from './read-seeds.ts'
import { SeedFolder, shed, toolTraits } from './seed-folder.fixture.ts'

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder()
})

afterEach(() => folder.remove())

/** Every problem in the folder, with paths from it. */
function listProblems(path = ''): string[] {
  try {
    readSeeds(folder.path + path, () => {})
    return []
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    return error.problems
      .map(formatProblem)
      .map(line => line.replaceAll(path === '' ? `${folder.path}/` : folder.path, ''))
  }
}

describe('a good folder', () => {
  test('gives the stack, and each entry once', () => {
    const slugs: string[] = []
    const stack = readSeeds(folder.path, entry => slugs.push(`${entry.layer}/${entry.slug}`))
    expect(slugs).toEqual(['parts/nail', 'tools/drill', 'tools/hammer', 'tools/saw'])
    expect(stack.name).toBe('The Shed')
    expect(stack.layers.map(({ slug }) => slug)).toEqual(['tools', 'parts'])
    expect(stack.facets[0]).toEqual({
      slug: 'pricing',
      name: 'Pricing',
      words: ['price', 'cost', 'how much'],
    })
  })

  test('gives each layer its traits', () => {
    folder.write('tools.yaml', toolTraits)
    const { layers } = readSeeds(folder.path, () => {})
    expect(layers.map(({ slug, traits }) => [slug, traits.map(trait => trait.slug)])).toEqual([
      ['tools', ['price', 'weakness']],
      ['parts', []],
    ])
  })

  test('may hold notes and hidden files', () => {
    folder.write('README.md', '# Seeds')
    folder.write('.drafts/x.yaml', 'a: [')
    folder.write('tools/.hammer.yaml.swp', 'x')
    folder.write('tools/notes.txt', 'x')
    expect(listProblems()).toEqual([])
  })

  test('may say in two files that one source is the same', () => {
    expect(shed['tools/hammer.yaml']).toContain('  manual:')
    expect(shed['tools/drill.yaml']).toContain('  manual:')
    expect(listProblems()).toEqual([])
  })
})

describe('refuses', () => {
  test.each([
    [
      'a folder that is not there',
      '/nowhere',
      '/nowhere:1:1 no such folder; expected a folder with stack.yaml',
    ],
    ['a file in its place', '/stack.yaml', '/stack.yaml:1:1 is a file; expected a folder with stack.yaml'],
    [
      'a folder without stack.yaml',
      '/tools',
      '/tools/stack.yaml:1:1 no such file; expected the layers and facets',
    ],
  ])('%s', (_, path, problem) => {
    expect(listProblems(path)).toEqual([problem])
  })

  test('an entry that is missing from stack.yaml', () => {
    folder.change('stack.yaml', 'saw, hammer', 'hammer')
    expect(listProblems()).toEqual([
      'tools/saw.yaml:1:1 entry "saw" is missing from stack.yaml; expected it among the entries of layer tools',
    ])
  })

  test('an entry that stands twice in one layer', () => {
    folder.change('stack.yaml', 'saw, hammer', 'saw, hammer, saw')
    expect(listProblems()).toEqual([
      'stack.yaml:7:28 layers[0].entries[2]: entry "saw" is listed twice, first in layer tools on line 7; expected it once',
    ])
  })

  test('an entry that stands in two layers', () => {
    folder.change('stack.yaml', '[nail]', '[nail, saw]')
    expect(listProblems()).toEqual([
      'stack.yaml:11:21 entry "saw" has no file; expected parts/saw.yaml',
      'stack.yaml:11:21 layers[1].entries[1]: entry "saw" is listed twice, first in layer tools on line 7; expected it once',
    ])
  })

  test('a listed entry without a file', () => {
    folder.remove('tools/saw.yaml')
    expect(listProblems()).toEqual(['stack.yaml:7:15 entry "saw" has no file; expected tools/saw.yaml'])
  })

  test('a slug in two layers', () => {
    folder.write('parts/saw.yaml', shed['tools/saw.yaml'] ?? '')
    expect(listProblems()).toEqual(
      [
        'tools/saw.yaml:1:1 duplicate slug "saw", also in parts/saw.yaml; expected each slug in one layer',
        'parts/saw.yaml:1:1 entry "saw" is missing from stack.yaml; expected it among the entries of layer parts',
      ].sort(),
    )
  })

  test('a folder that is no layer', () => {
    folder.write('toys/ball.yaml', shed['tools/saw.yaml'] ?? '')
    expect(listProblems()).toEqual([
      'toys/ball.yaml:1:1 unknown layer "toys"; expected a folder named for a layer of stack.yaml: tools, parts',
    ])
  })

  test('YAML files in other places', () => {
    folder.write('saw.yml', 'x: y')
    folder.write('tools/saw.yml', 'x: y')
    folder.write('tools/old/saw.yaml', 'x: y')
    expect(listProblems().map(problem => problem.replace(/;.*/, ''))).toEqual([
      'saw.yml:1:1 misplaced',
      'tools/old:1:1 misplaced',
      'tools/saw.yml:1:1 misplaced',
    ])
  })

  test('the own file of what is no layer', () => {
    folder.write('toys.yaml', toolTraits)
    expect(listProblems()).toEqual([
      'toys.yaml:1:1 unknown layer "toys"; expected a file named for a layer of stack.yaml: tools, parts; or an entry\'s, <layer>/<entry>.yaml',
    ])
  })

  test.each([
    [
      'of no entry',
      'mallet/pricing-1',
      'names no claim: there is no entry "mallet"; expected the id of a claim, as in "akash-network/pricing-1"',
    ],
    [
      'that its entry lacks',
      'hammer/pricing-9',
      'names no claim: tools/hammer.yaml has no claim "pricing-9"; expected one of its claims',
    ],
    ['of another layer', 'nail/pricing-1', 'is of layer parts; expected a claim of layer tools'],
    ['that another replaces', 'hammer/pricing-2', 'is superseded; expected the claim that replaces it'],
  ])('a trait by a claim %s', (_, id, fault) => {
    folder.write('tools.yaml', toolTraits.replace('saw/limits-1', id))
    expect(listProblems()).toEqual([`tools.yaml:9:30 traits[1].claims[1]: "${id}" ${fault}`])
  })

  test('"by" that names no entry', () => {
    folder.change('tools/hammer.yaml', 'by: hammer/pricing-1', 'by: mallet/pricing-1')
    expect(listProblems()).toEqual([
      'tools/hammer.yaml:18:9 "by" names "mallet/pricing-1", but there is no entry "mallet"; expected the id of a claim, as in "akash-network/pricing-1"',
    ])
  })

  test('"by" that names no claim of its entry', () => {
    folder.change('tools/hammer.yaml', 'by: hammer/pricing-1', 'by: drill/pricing-1')
    expect(listProblems()).toEqual([
      'tools/hammer.yaml:18:9 "by" names "drill/pricing-1", but tools/drill.yaml has no claim "pricing-1"; expected one of its claims',
    ])
  })

  test('"by" that names its own claim', () => {
    folder.change('tools/hammer.yaml', 'by: hammer/pricing-1', 'by: hammer/pricing-2')
    expect(listProblems()).toEqual([
      'tools/hammer.yaml:18:9 "by" names the claim itself; expected another claim',
    ])
  })

  test('claims of two files that replace each other', () => {
    folder.change('tools/hammer.yaml', 'by: hammer/pricing-1', 'by: saw/limits-1')
    folder.change(
      'tools/saw.yaml',
      '    sources:',
      '    status: disputed\n    by: hammer/pricing-2\n    sources:',
    )
    expect(listProblems()).toEqual([
      'tools/hammer.yaml:18:9 "by" goes round in a circle: hammer/pricing-2 > saw/limits-1 > hammer/pricing-2; expected it to end at a current claim',
      'tools/saw.yaml:11:9 "by" goes round in a circle: saw/limits-1 > hammer/pricing-2 > saw/limits-1; expected it to end at a current claim',
    ])
  })

  test('one source id for two sources, naming both places', () => {
    folder.change('tools/saw.yaml', 'shed.example/manual', 'saw.example/manual')
    expect(listProblems()).toEqual([
      'tools/saw.yaml:5:3 sources.manual: differs from the source of that id at tools/drill.yaml:6:3; expected the same title, url and kind, or another id',
    ])
  })

  test('a layer whose slug is the address of a page', () => {
    for (const slug of ['api', 'sources', 'search', 'shared', 'mcp', 'v1', 'healthz']) {
      folder.write('stack.yaml', (shed['stack.yaml'] ?? '').replace('slug: parts', `slug: ${slug}`))
      expect(listProblems()).toContain(
        `stack.yaml:8:11 layers[1].slug: "${slug}" is the address of a page; expected another slug`,
      )
    }
  })

  test('an entry whose slug is the address of a page', () => {
    folder.change('stack.yaml', '[nail]', '[nail, compare]')
    folder.write('parts/compare.yaml', (shed['tools/saw.yaml'] ?? '').replace('Saw', 'Compare'))
    expect(listProblems()).toEqual([
      'parts/compare.yaml:1:1 "compare" is the address of a page; expected another file name',
      'stack.yaml:11:21 layers[1].entries[1]: "compare" is the address of a page; expected another slug',
    ])
  })

  test('layers and facets that are there twice, and slugs that are none', () => {
    folder.change('stack.yaml', 'slug: parts', 'slug: tools')
    expect(listProblems()).toContain(
      'stack.yaml:8:11 layers[1].slug: duplicate layer "tools"; expected each layer once',
    )
    folder.change('stack.yaml', 'slug: limits', 'slug: pricing')
    expect(listProblems()).toContain(
      'stack.yaml:14:13 facets[1].slug: duplicate facet "pricing"; expected each facet once',
    )
    folder.change('stack.yaml', 'slug: parts', 'slug: Spare Parts')
    expect(listProblems()).toContain(
      'stack.yaml:8:11 layers[1].slug: bad slug "Spare Parts"; expected letters, digits and single hyphens in lower case, as in "akash-network"',
    )
  })

  test('a link that leads nowhere', () => {
    folder.remove('tools/saw.yaml')
    symlinkSync('nowhere.yaml', `${folder.path}/tools/saw.yaml`)
    expect(listProblems()).toEqual(['tools/saw.yaml:1:1 no such file; expected a text file'])
  })

  test('bytes that are no text', () => {
    folder.write('tools/saw.yaml', new Uint8Array([0x6e, 0x0a, 0xff, 0xfe]))
    expect(listProblems()).toEqual(['tools/saw.yaml:2:1 byte 0xFF is not UTF-8; expected a file in UTF-8'])
  })

  test('characters that cannot be seen', () => {
    folder.change('tools/saw.yaml', 'grows blunt', 'grows\u200B blunt')
    expect(listProblems()).toEqual([
      'tools/saw.yaml:9:22 forbidden character U+200B; expected text without control, direction or zero-width characters',
    ])
  })
})

test('collects the problems of all files, sorted by file and line', () => {
  folder.change('tools/hammer.yaml', 'openness: open-source', 'openness: free')
  folder.change('tools/drill.yaml', 'A drill needs power.', '""')
  folder.write(
    'tools/saw.yaml',
    (shed['tools/saw.yaml'] ?? '').replace('[manual]', '[]').replace('tagline', 'tag'),
  )
  folder.change('stack.yaml', '[nail]', '[nail, screw]')
  expect(listProblems().map(problem => problem.split(' ')[0])).toEqual([
    'stack.yaml:11:21',
    'tools/drill.yaml:11:11',
    'tools/hammer.yaml:2:11',
    'tools/saw.yaml:1:1',
    'tools/saw.yaml:3:1',
    'tools/saw.yaml:10:14',
  ])
})

test('blames a broken file once, and not those that name its claims', () => {
  folder.write('tools.yaml', toolTraits)
  folder.change('tools/hammer.yaml', 'by: hammer/pricing-1', 'by: saw/limits-1')
  folder.change('tools/saw.yaml', 'name: Saw', 'name: "Saw')
  const files = listProblems().map(problem => problem.split(':')[0])
  expect(files).toEqual(['tools/saw.yaml'])
})

test('still checks the entries and traits when stack.yaml is broken', () => {
  folder.write('tools.yaml', toolTraits.replace('saw/limits-1', 'saw/limits-2'))
  folder.change('stack.yaml', 'facets:', 'facet:')
  folder.change('tools/saw.yaml', '[manual]', '[]')
  expect(listProblems().map(problem => problem.split(' ')[0])).toEqual([
    'stack.yaml:1:1',
    'stack.yaml:12:1',
    'tools.yaml:9:30',
    'tools/saw.yaml:10:14',
  ])
})
