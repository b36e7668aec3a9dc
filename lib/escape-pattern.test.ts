import { expect, test } from 'vitest'
import { escapePattern } from './escape-pattern.ts'

test.each(['llama.cpp', 'C++', 'a|b', '(x)', '[y]', '$5^2', String.raw`\d`])('“%s” finds itself', text => {
  expect(new RegExp(`^${escapePattern(text)}$`).test(text)).toBe(true)
})

test('a sign that means something in a pattern stands for itself', () => {
  expect(new RegExp(`^${escapePattern('a.c')}$`).test('abc')).toBe(false)
  expect(new RegExp(`^${escapePattern('a|b')}$`).test('a')).toBe(false)
})
