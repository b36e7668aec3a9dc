import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { editorSchemas } from './editor-schemas.ts'
import { toolTraits } from './seed-folder.fixture.ts'

/** Checks YAML as an editor does: with its numbers and truth values, by the schema of that name. */
function fits(schema: string, text: string): boolean {
  const json = JSON.parse(editorSchemas()[schema] ?? '')
  return z.fromJSONSchema(json).safeParse(parse(text)).success
}

const files = ['seeds', 'lib/wiki/starter/files'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .map(path => join(folder, path)),
)

test('the schemas beside the wiki are those of its rules (else: npm run wiki -- schemas seeds)', () => {
  for (const [name, text] of Object.entries(editorSchemas()))
    expect(readFileSync(join('seeds/.schemas', name), 'utf8')).toBe(text)
})

function schemaOf(file: string): string {
  if (file.endsWith('stack.yaml')) return 'stack.schema.json'
  return dirname(file) === 'seeds' || dirname(file).endsWith('files')
    ? 'layer.schema.json'
    : 'entry.schema.json'
}

test.each(files)('%s fits its schema', file => {
  expect(fits(schemaOf(file), readFileSync(file, 'utf8'))).toBe(true)
})

const larkspur = readFileSync('lib/wiki/starter/files/cutters/larkspur.yaml', 'utf8')

test.each([
  ['a claim without sources', 'sources: [larkspur-plans]', 'sources: []'],
  ['an unknown status', 'status: superseded', 'status: old'],
  ['an unknown key', 'tagline:', 'tag-line:'],
  ['an unknown kind', '    kind: docs', '    kind: book'],
  ['an address that is none', 'homepage: https:', 'homepage: javascript:'],
  ['a date in words', 'asOf: 2026-03', 'asOf: March 2026'],
  ['an id in capitals', 'id: pricing-1', 'id: Pricing-1'],
  ['a tagline that is too long', 'tagline: A', `tagline: ${'A'.repeat(300)}`],
])('refuses %s', (_, from, to) => {
  expect(larkspur).toContain(from)
  expect(fits('entry.schema.json', larkspur.replace(from, to))).toBe(false)
})

test.each([
  ['a trait that no list of claims follows', '[hammer/pricing-1]', 'hammer/pricing-1'],
  ['a trait that nobody asks for', '[what goes wrong with each]', '[]'],
  ['a claim without its entry', 'hammer/pricing-1', 'pricing-1'],
  ['an unknown key of a trait', 'name:', 'title:'],
  ['a question that is too long', 'which is the cheapest', 'w'.repeat(201)],
])('refuses %s', (_, from, to) => {
  expect(fits('layer.schema.json', toolTraits)).toBe(true)
  expect(fits('layer.schema.json', toolTraits.replace(from, to))).toBe(false)
})

test('no list of values names one twice, which strict validators refuse', () => {
  for (const text of Object.values(editorSchemas()))
    JSON.parse(text, (key, value) => {
      if (key === 'enum') expect(new Set(value).size).toBe(value.length)
      return value
    })
})
