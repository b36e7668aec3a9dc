import { expect, test } from 'vitest'
import { putOne } from './put-one.ts'

test.each([
  [
    'can you reserve one at Crusoe?',
    'can I reserve an instance over night?',
    'can you reserve an instance at Crusoe?',
  ],
  ['and can I rent one there?', 'Can I rent a single H100?', 'and can I rent a single H100 there?'],
  ['can I build one too?', 'How do I build a subnet quickly?', 'can I build a subnet too?'],
])('“%s” after “%s” asks “%s”', (text, before, asked) => {
  expect(putOne(text, before)).toBe(asked)
})

test.each([
  ['which one at Crusoe?', 'Can I rent an H100?'],
  ['can I sell one there?', 'Can I rent an H100?'],
  ['can I rent one of these?', 'Can I rent an H100?'],
])('“%s” after “%s” is as it is', (text, before) => {
  expect(putOne(text, before)).toBe(text)
})
