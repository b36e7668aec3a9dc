import { expect, test } from 'vitest'
import { readExclusion } from './read-exclusion.ts'

const layer = { slug: 'infrastructure', name: 'Infrastructure', summary: '' }

test.each([
  ['Who runs chips made by neither Nvidia nor AMD?', 'Who runs chips ?', ['nvidia', 'amd']],
  ["who has accelerators other than Nvidia's", 'who has accelerators', ['nvidia']],
  ['who uses chips that are NOT from nvidia', 'who uses chips', ['nvidia']],
  ['who rents out non-nvidia chips?', 'who rents out chips?', ['nvidia']],
  ['any that use non-AMD cards?', 'any that use cards?', ['amd']],
  ['which have a licence that isn’t Apache?', 'which have a licence ?', ['apach']],
  [
    'Besides Solana or Ethereum, which chains do they live on?',
    'which chains do they live on?',
    ['solana', 'ethereum'],
  ],
])('“%s” asks “%s” without %o', (question, text, terms) => {
  const read = readExclusion(question, [], layer)
  expect(read?.terms).toEqual(terms)
  expect(read?.text).toBe(text)
})

test.each([
  'which are open besides price?',
  'who rents GPUs other than by the hour',
  'which take cards instead of cash',
  'who does not run on AMD',
  'Is there a provider that is not American?',
  'Who offers anything but H100s?',
  'Which engines run on anything but Linux?',
  'Which of these take a non-refundable deposit?',
  'who has a non profit behind it',
])('“%s” leaves out no name', question => expect(readExclusion(question, [], layer)).toBeNull())
