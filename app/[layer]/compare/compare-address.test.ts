import { expect, test } from 'vitest'
import { readCompareRequest, toCompareAddress } from './compare-address.ts'

test('an address holds the whole state of a comparison', () => {
  const request = { entries: ['b', 'a'], facets: ['limits', 'pricing'], isUnevenOnly: true }
  const address = toCompareAddress('infrastructure', request)
  expect(address).toBe('/infrastructure/compare?entries=b,a&facets=limits,pricing&only=differences')
  const query = Object.fromEntries(new URL(address, 'https://a.test').searchParams)
  expect(readCompareRequest(query)).toEqual(request)
})

test('what a form sends is read as well, each entry once and the pinned one first', () => {
  const { entries, facets } = readCompareRequest({ entries: ['b', 'a', 'b', ''], facets: 'pricing' })
  expect([entries, facets]).toEqual([['b', 'a'], ['pricing']])
})

test('nothing asked is nothing chosen', () => {
  expect(readCompareRequest({})).toEqual({ entries: [], facets: [], isUnevenOnly: false })
  expect(toCompareAddress('models', readCompareRequest({}))).toBe('/models/compare')
})
