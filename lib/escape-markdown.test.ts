import { expect, test } from 'vitest'
import { escapeMarkdown, markdownLink } from './escape-markdown.ts'

test.each([
  ['*bold* and _lean_', String.raw`\*bold\* and \_lean\_`],
  ['a | b\n\n# c', String.raw`a \| b \# c`],
  ['[x](https://a.test)[^1]', String.raw`\[x\](https:\/\/a.test)\[\^1\]`],
  ['1. first', String.raw`1\. first`],
  ['- item', String.raw`\- item`],
  ['AT&T &lt;b&gt;', String.raw`AT&T \&lt;b\&gt;`],
  ['Plain words, $3.99 (a day)!', 'Plain words, $3.99 (a day)!'],
])('%s stays text', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('an address cannot end its link', () => {
  expect(markdownLink('a [b]', 'https://a.test/x_(y) z')).toBe(
    String.raw`[a \[b\]](https://a.test/x_%28y%29%20z)`,
  )
})
