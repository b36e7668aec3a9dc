import { expect, test } from 'vitest'
import { parseYaml } from './parse-yaml.ts'

function problemsOf(text: string): string[] {
  return parseYaml(text, 'a.yaml').problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test('reads every plain value as text', () => {
  expect(parseYaml('a: 1\nb: no\nc: 2026-01-01\nd:\n', 'a.yaml').yaml?.value).toEqual({
    a: '1',
    b: 'no',
    c: '2026-01-01',
    d: '',
  })
})

test('knows the places of values and keys, and of the nearest part of what is missing', () => {
  const { yaml } = parseYaml('a:\n  - b: one\n    c: two\n', 'a.yaml')
  expect(yaml?.placeOf(['a', 0, 'c'])).toEqual({ line: 3, column: 8 })
  expect(yaml?.placeOfKey(['a', 0, 'c'])).toEqual({ line: 3, column: 5 })
  expect(yaml?.placeOf(['a', 0, 'x', 'y'])).toEqual({ line: 2, column: 5 })
  expect(yaml?.placeOf(['a', 7])).toEqual({ line: 2, column: 3 })
})

test.each<[what: string, text: string, problem: string]>([
  ['an open quote', 'a: "x\nb: y\n', '3:1 bad YAML: Missing closing "quote; expected well-formed YAML'],
  ['a tab', 'a:\n\t- b\n', '2:1 bad YAML: Tabs are not allowed as indentation; expected spaces'],
  [
    'a colon in a bare text',
    'a: b: c\n',
    '1:4 bad YAML: Nested mappings are not allowed in compact mappings; expected quotes around a text that holds ": "',
  ],
  ['a custom tag', 'a: 1\nb: !run x\n', '2:4 bad YAML: Unresolved tag: !run; expected a value without a tag'],
  [
    'a known tag',
    'a: !!binary aGk=\n',
    '1:4 bad YAML: Unresolved tag: tag:yaml.org,2002:binary; expected a value without a tag',
  ],
  ['an anchor', 'a: 1\nb: &x y\n', '2:4 anchor "&x"; expected a file without anchors and aliases'],
  ['an alias of nothing', 'a: *x\n', '1:4 alias "*x"; expected a file without anchors and aliases'],
  [
    'a key that is a list',
    '? [a]\n: b\n',
    '1:3 bad YAML: With stringKeys, all keys must be strings; expected a text as key',
  ],
])('refuses %s', (_, text, problem) => {
  expect(problemsOf(text)).toContain(problem)
  expect(parseYaml(text, 'a.yaml').yaml === null || text.includes('!')).toBe(true)
})

test('refuses a second document', () => {
  expect(problemsOf('a: 1\n---\nb: 2\n')).toHaveLength(1)
})

test('refuses aliases nested to explode, without following them', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}]`)
  const before = process.cpuUsage()
  const problems = problemsOf(`l0: &l0 x\n${levels.join('\n')}\n`)
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  expect(problems[0]).toBe('1:5 anchor "&l0"; expected a file without anchors and aliases')
  expect(problems).toHaveLength(13)
})

test.each(['['.repeat(50_000), '- '.repeat(20_000), '{a: '.repeat(20_000)])(
  'refuses endless nesting',
  text => {
    expect(parseYaml(`a: ${text}`, 'a.yaml').yaml).toBeNull()
  },
)

test('reads on after a duplicate key, so that the rest is checked too', () => {
  const { yaml, problems } = parseYaml('a: 1\nb: 2\na: 3\n', 'a.yaml')
  expect(problems).toHaveLength(1)
  expect(yaml?.value).toEqual({ a: '3', b: '2' })
})

test('lets signs pass that only look like anchors', () => {
  expect(problemsOf('a: https://x.example/?b=1&c=2\nd: R&D, 2 * 3\n')).toEqual([])
})
