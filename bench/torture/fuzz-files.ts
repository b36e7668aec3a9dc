import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { page } from '#lib/wiki/page/page.fixture.ts'
import { parsePage } from '#lib/wiki/page/parse-page.ts'
import { decodeText } from '#lib/wiki/seeds/decode-text.ts'
import { parseEntry } from '#lib/wiki/seeds/parse-entry.ts'
import { parseStack } from '#lib/wiki/seeds/parse-stack.ts'
import { type Problem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { nastyText } from './nasty-values.ts'
import { type Findings, type Setting, scaled } from './part.ts'

// Of the processor's own time, which others on the machine do not change.
const hangMs = 1_000
const entry = readFileSync('seeds/infrastructure/voltage-park.yaml', 'utf8')
const stack = readFileSync('seeds/stack.yaml', 'utf8')
const facets = parseStack(stack, 'stack.yaml').stack?.facets.map(({ slug }) => slug) ?? []
const seedFile = { file: 'infrastructure/voltage-park.yaml', layer: 'infrastructure', slug: 'voltage-park' }
const bomb = `a: &a [x, x, x, x]\n${'bcdefghij'.replace(/./g, (name, at: number) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join()}]\n`)}`

/** A file with stretches replaced by what means something to a parser, or a file of nothing else. */
function damaged(text: string): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(text.length), fc.nat(40), nastyText)
  const edited = fc
    .array(edit, { minLength: 1, maxLength: 5 })
    .map(edits =>
      edits.reduce(
        (before, [at, length, put]) => before.slice(0, at) + put + before.slice(at + length),
        text,
      ),
    )
  return fc.oneof(
    { weight: 30, arbitrary: edited },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        bomb,
        `${bomb}${text}`,
        '['.repeat(5_000),
        'a:\n'.repeat(2_000),
        `x: ${'y'.repeat(300_000)}`,
        `${' '.repeat(3_000)}a: 1`,
      ),
    },
  )
}

type Reading = [name: string, texts: fc.Arbitrary<string>, read: (text: string) => readonly Problem[]]

const readings: Reading[] = [
  ['seed file', damaged(entry), text => parseEntry(text, seedFile, facets).problems],
  ['stack.yaml', damaged(stack), text => parseStack(text, 'stack.yaml').problems],
  ['page file', damaged(page), readPage],
]

/** Reads files that are damaged on purpose: each is read, or refused with a place, within a second. */
export async function fuzzFiles({ seed, share, say }: Setting): Promise<Findings> {
  const each = scaled(13_000, share, 150)
  const broken: string[] = []
  const figures: Findings['figures'] = {}
  for (const [name, texts, read] of readings) {
    let refused = 0
    let slowest = 0
    for (const text of fc.sample(texts, { numRuns: each, seed })) {
      const before = process.cpuUsage()
      try {
        const problems = read(text)
        if (problems.length > 0) refused += 1
        for (const { line, column, message } of problems)
          if (!(line >= 1 && column >= 1 && message.length > 3))
            broken.push(`${name}: a problem has no place`)
      } catch (error) {
        broken.push(`${name}: ${error} at ${JSON.stringify(text.slice(0, 120))}`)
      }
      slowest = Math.max(slowest, process.cpuUsage(before).user / 1000)
    }
    if (slowest > hangMs) broken.push(`${name}: one took ${Math.round(slowest)} ms`)
    figures[`${name}s read, refused, slowest ms`] = `${each}, ${refused}, ${Math.round(slowest)}`
    say(`${name}s: ${each}`)
  }
  return { figures, broken }
}

function readPage(text: string): readonly Problem[] {
  const { text: decoded, problems } = decodeText(Buffer.from(text), 'page.txt')
  if (decoded === null) return problems
  try {
    parsePage(decoded, 'page.txt', { name: 'The Stack', many: 'projects' })
    return []
  } catch (error) {
    if (error instanceof SeedError) return error.problems
    throw error
  }
}
