import { expect, test } from 'vitest'
import type { CitedClaim } from '#lib/answer/answer.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { changeOf } from './claim-changes.ts'

const source = { id: 'docs', title: 'Docs', url: 'https://a.test/', kind: 'docs' as const, locate: null }
const cited: CitedClaim = {
  entry: 'akash',
  layer: 'infrastructure',
  facet: 'pricing',
  text: 'Akash takes no fee.',
  status: 'current',
  by: null,
  asOf: '2026-08',
  url: '/infrastructure/akash#pricing-1',
  sources: [source],
}
const { url: _, ...same } = cited
const now = (change: Partial<Claim>): Claim => ({
  ...same,
  id: 'akash/pricing-1',
  checked: true,
  asks: [],
  ...change,
})

test('says nothing of a claim that stands as it did', () => {
  expect(changeOf(cited, now({}))).toBeNull()
})

test('says that a claim was withdrawn', () => {
  expect(changeOf(cited, undefined)).toMatchObject({ isWithdrawn: true, text: null })
})

test('shows which words changed, and the whole of both texts', () => {
  const parts = changeOf(cited, now({ text: 'Akash takes a small fee.' }))?.text ?? []
  const textOf = (without: string) =>
    parts
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  expect(textOf('added')).toBe(cited.text)
  expect(textOf('removed')).toBe('Akash takes a small fee.')
  expect(parts.flatMap(({ kind, text }) => (kind === 'removed' ? text.trim() : []))).toEqual(['no'])
})

test('tells changes of status, date and sources apart', () => {
  const change = changeOf(
    cited,
    now({
      status: 'superseded',
      by: 'akash/pricing-2',
      asOf: null,
      sources: [{ ...source, id: 'blog', title: 'Blog' }],
    }),
  )
  expect(change).toEqual({
    isWithdrawn: false,
    text: null,
    status: { from: 'current', to: 'superseded', by: 'akash/pricing-2' },
    asOf: { from: '2026-08', to: null },
    sources: { added: ['Blog'], removed: ['Docs'] },
  })
})
