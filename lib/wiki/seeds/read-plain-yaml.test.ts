import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCarefully } from './parse-yaml.ts'
import { readPlainYaml } from './read-plain-yaml.ts'

const seeds = readdirSync('seeds', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.yaml'))
  .map(file => readFileSync(join('seeds', file), 'utf8'))

/** Whether the quick reader leaves a text, or reads what the careful one reads. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text)
  if (!plain) return true
  const { yaml, problems } = parseCarefully(text, 'x.yaml')
  expect(problems).toEqual([])
  expect(plain.value).toEqual(yaml?.value)
  return true
}

test('reads nearly every seed file of the wiki, and as the careful parser does', () => {
  expect(seeds.filter(seed => readPlainYaml(seed)).length).toBeGreaterThan(seeds.length * 0.8)
  for (const seed of seeds) agrees(seed)
})

test('agrees with the careful parser on seed files with damage anywhere', () => {
  const signs = [
    ...':-?#,[]{}&*!|>%@`"\'\\ \n\t~<=.0',
    '\n  ',
    ': ',
    '\n- ',
    ' #',
    '---\n',
    '""',
    "''",
    '\n\n',
    '\u00a0',
  ]
  const damage = fc.record({
    seed: fc.nat(seeds.length - 1),
    at: fc.nat(6_000),
    removed: fc.nat(3),
    sign: fc.constantFrom(...signs, ''),
  })
  fc.assert(
    fc.property(damage, ({ seed, at, removed, sign }) => {
      const text = seeds[seed]?.slice(0, 6_000) ?? ''
      const place = at % text.length
      return agrees(text.slice(0, place) + sign + text.slice(place + removed))
    }),
    { numRuns: 1_500 },
  )
})

test.each([
  'a: &x b',
  'a: *x',
  'a: !!str b',
  '%YAML 1.2\n---\na: b',
  'a: b\n---\nc: d',
  '? a\n: b',
  'a: |\n  b',
  'a:\n',
  'a: ~\nb:',
  '<<: a',
  'a: b\na: c',
  '- a\n-',
  '{a: b, c}',
  '',
  '# nothing',
  'a: [b, c',
  "a: 'b",
])('leaves %j to the careful parser, or reads the same', text => {
  agrees(text)
})

test('leaves what is left empty, repeated or broken', () => {
  for (const text of ['a:', 'a: b\na: c', 'a: [b', 'a: &x b', '']) expect(readPlainYaml(text)).toBeNull()
})
