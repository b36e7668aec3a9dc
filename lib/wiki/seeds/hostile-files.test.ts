import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page, stack as pageWords } from '#lib/wiki/page/page.fixture.ts'
import { parsePage } from '#lib/wiki/page/parse-page.ts'
import { decodeText } from './decode-text.ts'
import { parseEntry } from './parse-entry.ts'
import { parseLayer } from './parse-layer.ts'
import { parseStack } from './parse-stack.ts'
import { SeedError } from './problem.ts'
import { shed, toolTraits } from './seed-folder.fixture.ts'

const good = shed['tools/hammer.yaml'] ?? ''
const stack = shed['stack.yaml'] ?? ''
const seedFile = { file: 'tools/hammer.yaml', layer: 'tools', slug: 'hammer' }

/** A text with some stretches of it replaced by signs that mean something to YAML, or by anything. */
function damaged(text: string) {
  const signs = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '&a ',
    '*a',
    '!x ',
    '|',
    '>',
    '#',
    '---\n',
    '%',
    '? ',
  )
  const edit = fc.tuple(
    fc.nat(text.length),
    fc.nat(12),
    fc.oneof(signs, fc.string({ maxLength: 5, unit: 'binary' })),
  )
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map(edits =>
      edits.reduce(
        (before, [at, length, put]) => before.slice(0, at) + put + before.slice(at + length),
        text,
      ),
    )
}

test('a damaged file either gives an entry or problems inside the file, never both, never an exception', () => {
  fc.assert(
    fc.property(damaged(good), text => {
      const { entry, problems } = parseEntry(text, seedFile, ['pricing'])
      expect(entry === null).toBe(problems.length > 0)
      const lineCount = text.split('\n').length
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lineCount + 1)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a damaged stack.yaml gives layers or problems, never an exception', () => {
  fc.assert(
    fc.property(damaged(stack), text => {
      const { stack: read, problems } = parseStack(text, 'stack.yaml')
      expect(read !== null || problems.length > 0).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('a damaged file of a layer gives its traits or problems, never an exception', () => {
  fc.assert(
    fc.property(damaged(toolTraits), text => {
      const { layer, problems } = parseLayer(text, { file: 'tools.yaml', layer: 'tools' })
      expect(layer.yaml !== null || problems.length > 0).toBe(true)
      for (const { line, column } of problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a damaged page is read or refused with a line, never with another exception', () => {
  fc.assert(
    fc.property(damaged(page), text => {
      try {
        parsePage(text, 'page.txt', pageWords)
      } catch (error) {
        expect(error).toBeInstanceOf(SeedError)
        expect((error as SeedError).problems[0]?.line).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('any bytes are text or a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      const { text, problems } = decodeText(bytes, 'a.yaml')
      expect(text !== null || problems.length === 1).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
