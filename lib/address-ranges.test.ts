import { expect, test } from 'vitest'
import { AddressRange, matchRanges, toAsker, toPlainAddress } from './address-ranges.ts'

test('an address lies in a range, or is the one named', () => {
  const isTrusted = matchRanges(['10.0.0.0/8', '192.168.1.5', 'fd00::/8'])
  expect(['10.200.1.1', '192.168.1.5', 'fd12::1'].map(isTrusted)).toEqual([true, true, true])
  expect(['11.0.0.1', '192.168.1.6', 'fe80::1', 'unknown', ''].map(isTrusted)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('no ranges hold no address', () => {
  expect(matchRanges([])('127.0.0.1')).toBe(false)
})

test.each(['10.0.0.0/33', 'example.org', '10.0.0/8', '::1/129', '10.0.0.0/8/8', ''])(
  '“%s” is no address or range',
  text => {
    expect(AddressRange.safeParse(text).success).toBe(false)
  },
)

test('one household of IPv6 addresses is one asker', () => {
  expect(toAsker('2001:db8:1:2:aaaa::1')).toBe(toAsker('2001:0DB8:0001:2:bbbb:cccc:0:7'))
  expect(toAsker('2001:db8:1:3::1')).not.toBe(toAsker('2001:db8:1:2::1'))
  expect(toAsker('::1')).toBe('0:0:0:0::/64')
  expect(toAsker('::ffff:10.0.0.7')).toBe('10.0.0.7')
})

test('an IPv4 address seen through a socket for both families is that address', () => {
  expect(toPlainAddress('::ffff:127.0.0.1')).toBe('127.0.0.1')
})
