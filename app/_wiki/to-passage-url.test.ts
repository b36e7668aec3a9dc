import { expect, test } from 'vitest'
import { toPassageUrl } from './to-passage-url.ts'

test('points at the passage from its first to its last words', () => {
  expect(toPassageUrl('https://a.test/doc', 'Tenants choose winning … and create leases')).toBe(
    'https://a.test/doc#:~:text=Tenants%20choose%20winning,and%20create%20leases',
  )
})

test('escapes the hyphens and commas that would divide the fragment', () => {
  expect(toPassageUrl('https://a.test/doc', 'peer-to-peer, open … the end')).toBe(
    'https://a.test/doc#:~:text=peer%2Dto%2Dpeer%2C%20open,the%20end',
  )
})

test('keeps the fragment an address has', () => {
  expect(toPassageUrl('https://a.test/doc#bids', 'one passage')).toBe(
    'https://a.test/doc#bids:~:text=one%20passage',
  )
})

test('leaves the address of a source without a passage as it is', () => {
  expect(toPassageUrl('https://a.test/doc', null)).toBe('https://a.test/doc')
})
