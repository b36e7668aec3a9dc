import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** The examples of docs/wikis.md, by the heading they stand under. */
const examples = [
  ...readFileSync('docs/wikis.md', 'utf8').matchAll(/^## (.+)\n(?:(?!^## )[\s\S])*?```sh\n([\s\S]*?)```/gm),
].map(([, heading = '', code = '']) => [heading, code] as const)

const folder = mkdtempSync(join(tmpdir(), 'cairn-guide-'))

const inputs = {
  'notes/tools/hammer.md':
    '---\nopenness: open-source\ntagline: Drives nails.\n---\n# Hammer\n\nA hammer drives nails.[^1]\n\n[^1]: [Manual](https://shed.example)\n',
  'tables/entries.csv': 'name,layer,openness,tagline\nHammer,Tools,open-source,Drives nails.\n',
  'tables/sources.csv': 'id,title,url,kind\nmanual,Manual,https://shed.example,docs\n',
  'tables/claims.csv': 'entry,facet,text,sources\nHammer,Uses,A hammer drives nails.,manual\n',
  'landscape.yml':
    'landscape:\n  - category:\n    name: Tools\n    subcategories:\n      - subcategory:\n        name: Hand\n        items:\n          - item:\n            name: Hammer\n            homepage_url: https://shed.example\n',
}

beforeAll(() => {
  for (const [path, text] of Object.entries(inputs)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('has examples of at most five lines', () => {
  expect(examples.map(([heading]) => heading)).toContain('For your editor')
  for (const [, code] of examples) expect(code.trim().split('\n').length).toBeLessThanOrEqual(5)
})

// In their order: each works on what those before it made.
test.each(examples)(
  'the example under “%s” runs as it stands',
  (_, code) => {
    const here = code.replaceAll(/(?<![\w./-])(?:my-\w+|notes|tables|landscape\.yml)(?![\w.])/g, path =>
      join(folder, path),
    )
    const env = {
      ...process.env,
      DATABASE_URL: `file:${join(folder, 'wiki.db')}`,
    }
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', here], { encoding: 'utf8', env })
    expect(status, stdout + stderr).toBe(0)
  },
  240_000,
)
