import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const claim = {
  text: 'Akash Network launched its first mainnet in September 2020 and is part of Overclock Labs.',
  entryNames: ['Akash Network', 'Akash'],
}

test.each([
  'Akash Network',
  'Akash Network.',
  'Akash Network, September 2020.',
  'Overclock Labs, Akash Network',
])('withholds “%s”, which names and states nothing', sentence => {
  expect(judgeSentence(sentence, [claim])).toMatchObject({ verdict: 'withheld', reason: 'content' })
})

test.each([
  'Akash Network is part of Overclock Labs.',
  'Akash launched its first mainnet in September 2020.',
])('lets “%s” through', sentence => {
  expect(judgeSentence(sentence, [claim]).verdict).toBe('checked')
})
