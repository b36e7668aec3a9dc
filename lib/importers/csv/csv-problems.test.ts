import { afterEach, beforeEach, expect, test } from 'vitest'
import { SeedFolder } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { problemsOf } from '../problems-of.fixture.ts'
import { files } from './csv.fixture.ts'
import { fromCsv } from './from-csv.ts'

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder(files)
})
afterEach(() => folder.remove())

test.each([
  [
    'an entry twice',
    'entries.csv',
    'name,layer,openness,tagline\nHammer,Tools,open-source,Drives nails.\nHammer,Toys,proprietary,Is soft.\n',
    ['entries.csv:3:1 duplicate entry "Hammer"; expected each once'],
  ],
  [
    'the slug of an entry twice',
    'entries.csv',
    'slug,name,layer,openness,tagline\ntool,Hammer,Tools,open-source,Drives nails.\ntool,Drill,Tools,proprietary,Makes holes.\n',
    ['entries.csv:3:1 duplicate slug "tool"; expected each once'],
  ],
  [
    'an entry at the address of a page',
    'entries.csv',
    'name,slug,layer,openness,tagline\nHammer,,Tools,open-source,Drives nails.\nDrill,compare,Tools,proprietary,Makes holes.\n',
    ['entries.csv:3:7 "compare" is the address of a page; expected another slug'],
  ],
  [
    'a layer twice',
    'layers.csv',
    'name,summary\nTools,What one works with.\nTools,What one sells.\n',
    ['layers.csv:3:1 duplicate layer "Tools"; expected each once'],
  ],
  [
    'the slug of a layer twice',
    'layers.csv',
    'name,slug,summary\nTools,tools,What one works with.\nToys,tools,What one plays with.\n',
    ['layers.csv:3:6 duplicate slug "tools"; expected each once'],
  ],
  [
    'a layer at the address of a page',
    'layers.csv',
    'name,slug,summary\nTools,chat,What one works with.\n',
    ['layers.csv:2:7 "chat" is the address of a page; expected another slug'],
  ],
  [
    'a facet and its slug twice',
    'facets.csv',
    'name,slug\nPricing,pricing\nPricing,pricing\n',
    [
      'facets.csv:3:1 duplicate facet "Pricing"; expected each once',
      'facets.csv:3:9 duplicate slug "pricing"; expected each once',
    ],
  ],
])('refuses %s, and names nothing otherwise in silence', (_, file, text, problems) => {
  folder.write(file, text)
  const found = problemsOf(() => fromCsv(folder.path, {})).map(line => line.replace(`${folder.path}/`, ''))
  expect(found.filter(line => line.startsWith(file))).toEqual(problems)
})

test.each<[string, keyof typeof files, string, string, string]>([
  [
    'an unknown openness',
    'entries.csv',
    'proprietary',
    'closed',
    'entries.csv:3:13 [1].openness: unknown openness "closed"; expected one of open-source, source-available, proprietary',
  ],
  [
    'an unknown entry',
    'claims.csv',
    'Drill,',
    'Saw,',
    'claims.csv:4:1 unknown entry "Saw"; expected a name or slug of entries.csv',
  ],
  [
    'an unknown source',
    'claims.csv',
    'manual; review',
    'manual; book',
    'claims.csv:4:35 unknown source "book"; expected an id of sources.csv',
  ],
  [
    'a claim without sources',
    'claims.csv',
    ',manual; review,',
    ',,',
    'claims.csv:4:35 [2].sources: no source; expected ids of sources.csv with semicolons between',
  ],
  [
    'a claim replaced by none',
    'claims.csv',
    'hammer/pricing-1',
    '',
    'claims.csv:3:47 superseded without "by"; expected the claim in its place, as entry/claim',
  ],
  [
    'a bad address',
    'sources.csv',
    'https://review.example/drill',
    'review',
    'sources.csv:3:17 [1].url: bad URL "review"; expected an http or https address',
  ],
  [
    'a source twice',
    'sources.csv',
    'review,',
    'manual,',
    'sources.csv:3:1 duplicate source "manual"; expected each once',
  ],
  [
    'a source whose id cannot stand in an address',
    'sources.csv',
    'review,',
    'A Review,',
    'sources.csv:3:1 [1].id: bad slug "A Review"; expected letters, digits and single hyphens',
  ],
  [
    'a source twice for one claim',
    'claims.csv',
    'manual; review',
    'manual; manual',
    'claims.csv:4:35 [2].sources: "manual" twice; expected ids of sources with semicolons between, each once',
  ],
  [
    'another name twice',
    'entries.csv',
    'Maul; Mallet',
    'Maul; Maul',
    'entries.csv:2:58 [0].aliases: "Maul" twice; expected names with semicolons between, each once',
  ],
  [
    'a claim that replaces itself',
    'claims.csv',
    'hammer/pricing-1',
    'hammer/pricing-2',
    'claims.csv:3:58 "by" names the claim itself; expected another claim',
  ],
  [
    'a text of nothing but a picture',
    'claims.csv',
    'A drill needs power.',
    '\u{1f680}',
    'claims.csv:4:14 holds "\u{1f680}", which no answer can show; expected plain words',
  ],
  [
    'a file without rows',
    'entries.csv',
    files['entries.csv'].slice(files['entries.csv'].indexOf('\n') + 1),
    '',
    'entries.csv:1:1 no rows; expected at least one below the columns',
  ],
  [
    'an unknown column',
    'sources.csv',
    'title',
    'titel',
    'sources.csv:1:4 unknown column "titel"; expected id, title, url, kind, each once',
  ],
  [
    'a comma outside quotation marks',
    'claims.csv',
    'A drill needs power.',
    'A drill, needs power.',
    'claims.csv:4:1 9 cells; expected 8, as the first row has. Is a comma outside quotation marks?',
  ],
  [
    'a quotation mark that is not closed',
    'claims.csv',
    'A drill needs',
    '"A drill needs',
    'claims.csv:4:1 bad CSV: ',
  ],
])('refuses %s by file, line and column', (_, file, from, to, problem) => {
  expect(files[file]).toContain(from)
  folder.write(file, files[file].replace(from, to))
  const problems = problemsOf(() => fromCsv(folder.path, {}))
  expect(
    problems.map(line => line.replace(`${folder.path}/`, '')).some(line => line.startsWith(problem)),
    problems.join('\n'),
  ).toBe(true)
})

test.each(['entries.csv', 'sources.csv'] as const)(
  'tells of a wrong row of %s alone, not of those that name it',
  file => {
    folder.write(file, files[file].replace(/proprietary|docs/, 'other'))
    expect(problemsOf(() => fromCsv(folder.path, {}))).toHaveLength(1)
  },
)
