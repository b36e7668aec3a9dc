import { expect, test } from 'vitest'
import { addressOf, anchorOf, publisherOf, shortNameOf } from './names.ts'

test('the publisher is the host, and on hosts that carry others, whose page it is', () => {
  expect(publisherOf('https://www.akash.network/docs/bids')).toBe('akash.network')
  expect(publisherOf('https://docs.lambda.ai/billing')).toBe('docs.lambda.ai')
  expect(publisherOf('https://github.com/akash-network/AEP/blob/main/README.md')).toBe(
    'github.com/akash-network',
  )
  expect(publisherOf('https://github.com/')).toBe('github.com')
})

test('a claim is addressed by its name within its entry', () => {
  const claim = { id: 'akash-network/pricing-1', entry: 'akash-network', layer: 'infrastructure' }
  expect(anchorOf(claim)).toBe('pricing-1')
  expect(addressOf(claim)).toBe('/infrastructure/akash-network#pricing-1')
})

test('a short name goes without what stands in brackets', () => {
  expect(shortNameOf('Bittensor Compute (Subnet 27 etc.)')).toBe('Bittensor Compute')
})
