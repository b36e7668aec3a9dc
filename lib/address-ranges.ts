import { BlockList, isIP } from 'node:net'
import { z } from 'zod'

/** An address (`10.0.0.7`, `::1`) or a range of them (`10.0.0.0/8`, `fd00::/8`). */
export const AddressRange = z
  .string()
  .refine(
    text => isAddressRange(text),
    'expected addresses or ranges with commas between, as in 10.0.0.0/8, ::1',
  )

/** Tells whether an address lies in one of these ranges. */
export function matchRanges(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return address => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** What counts as one asker: an IPv4 address, or the first half of an IPv6 one, all of which a household has. */
export function toAsker(address: string): string {
  const plain = toPlainAddress(address)
  if (isIP(plain) !== 6) return plain
  const [head = '', tail = ''] = plain.split('::')
  const start = head.split(':').filter(group => group !== '')
  const end = tail.split(':').filter(group => group !== '')
  const zeros = plain.includes('::') ? Array<string>(8 - start.length - end.length).fill('0') : []
  return `${[...start, ...zeros, ...end].slice(0, 4).map(toShort).join(':')}::/64`
}

/** `::ffff:10.0.0.7`, as a socket for both families calls it, is `10.0.0.7`. */
export function toPlainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '')
}

function toShort(group: string): string {
  return group.toLowerCase().replace(/^0+(?=.)/, '')
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
}
