import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

function problemsOf(bytes: Uint8Array | string): string[] {
  const { problems } = decodeText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a.yaml')
  return problems.map(({ line, column, message }) => `${line}:${column} ${message.replace(/;.*/, '')}`)
}

test('gives the text of a good file, without its byte order mark', () => {
  expect(decodeText(Buffer.from('\uFEFFname: “Ærø” 東京 ⚠️\r\n\tx'), 'a.yaml')).toEqual({
    text: 'name: “Ærø” 東京 ⚠️\r\n\tx',
    problems: [],
  })
})

test('names the place of the first byte that is not UTF-8', () => {
  expect(problemsOf(Buffer.concat([Buffer.from('a: é\nb: x'), Buffer.from([0xff, 0x41])]))).toEqual([
    '2:5 byte 0xFF is not UTF-8',
  ])
})

test('tells a bad byte from a replacement sign that stands in the file', () => {
  const bytes = Buffer.concat([Buffer.from('\uFFFD ok\n\uFFFD'), Buffer.from([0xc3])])
  expect(problemsOf(bytes)).toEqual(['2:2 byte 0xC3 is not UTF-8'])
})

test('refuses a file in UTF-16', () => {
  expect(problemsOf(Buffer.from('\uFEFFname: x', 'utf16le'))).toEqual(['1:1 byte 0xFF is not UTF-8'])
})

test.each([
  ['U+0000', '\0'],
  ['U+0007', '\x07'],
  ['U+001B', '\x1b'],
  ['U+007F', '\x7f'],
  ['U+0085', '\x85'],
  ['U+00AD', '\u00AD'],
  ['U+200B', '\u200B'],
  ['U+200D', '\u200D'],
  ['U+200F', '\u200F'],
  ['U+202E', '\u202E'],
  ['U+2028', '\u2028'],
  ['U+2066', '\u2066'],
  ['U+3164', '\u3164'],
  ['U+FEFF', '\uFEFF'],
  ['U+FFFF', '\uFFFF'],
  ['U+E0041', '\u{E0041}'],
])('names the place of %s', (name, character) => {
  expect(problemsOf(`a: b\nc: d${character}e\n`)).toEqual([`2:5 forbidden character ${name}`])
})

test('names every place, and puts blanks there so that the rest is read on', () => {
  const { text, problems } = decodeText(Buffer.from('a: \u200Bb\nc: \u{E0041}d\n'), 'a.yaml')
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [1, 4],
    [2, 4],
  ])
  expect(text).toBe('a:  b\nc:   d\n')
})
