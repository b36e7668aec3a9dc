import { expect, test } from 'vitest'
import { leadComparison, readChoice, readCompareRequest, toCompareAddress } from './compare-address.ts'

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

test('what nothing can be called is left out, and its page is nobody’s', () => {
  const { entries, facets } = readCompareRequest({ entries: 'a,"x",%20,B,b', facets: ['<', 'limits'] })
  expect([entries, facets]).toEqual([['a', 'b'], ['limits']])
  expect(lead('/models/compare?entries=%22%22')).toEqual(lead('/models/compare'))
})

test('nothing asked is nothing chosen', () => {
  expect(readCompareRequest({})).toEqual({ entries: [], facets: [], isUnevenOnly: false })
  expect(toCompareAddress('models', readCompareRequest({}))).toBe('/models/compare')
})

const lead = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'https://a.test')
  return leadComparison(pathname, searchParams)
}

test('a comparison is led to a page whose path holds all of its address, and back', () => {
  const address = '/models/compare?entries=b,a&facets=limits&only=differences'
  const led = lead(address)
  const step = led && 'kept' in led ? led.kept.replace('/models/compare/', '') : ''
  expect(step).not.toContain('/')
  expect(toCompareAddress('models', readCompareRequest(readChoice(step) ?? {}))).toBe(address)
  expect(readChoice('anything-else')).toBeNull()
})

test('what a form sends leads to the short address, and other paths nowhere', () => {
  expect(lead('/models/compare?entries=b&entries=a&facets=limits')).toEqual({
    to: '/models/compare?entries=b,a&facets=limits',
  })
  expect(lead('/models/compare/comparison.md?entries=a')).toBeNull()
  expect(lead('/models')).toBeNull()
})
