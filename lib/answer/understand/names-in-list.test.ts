import { expect, test } from 'vitest'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { areJoined } from './names-in-list.ts'

const entry = (slug: string): NamedEntry => ({
  ...{ slug, name: slug, layer: 'tools', openness: 'proprietary' },
  aliases: [],
})
const joined = (text: string) => {
  const named = ['Acme', 'Saw'].map(slug => ({
    ...{ entry: entry(slug), isOwnName: true, isCorrected: false },
    start: text.indexOf(slug),
    end: text.indexOf(slug) + slug.length,
  }))
  return areJoined({ text, named })
}

test.each([
  ['Licences of Acme 2 and Saw', true],
  ['Who made Acme, the Saw?', true],
  ['Acme Pro vs Saw 4?', true],
  ['Does Acme run on a Saw?', false],
])('“%s” joins the two: %s', (text, isJoined) => {
  expect(joined(text)).toBe(isJoined)
})

test('takes time that grows with the text alone', () => {
  const begun = performance.now()
  expect(joined(`Does Acme ${'1'.repeat(1_900)} x Saw?`)).toBe(false)
  expect(performance.now() - begun).toBeLessThan(500)
})
