import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

test.each([
  ['G42 is an AI company founded in 2018.', 'Founded in 2018, G42 is an AI company.'],
  ['Ada is a town in Ohio, with 5,000 residents.', 'Ada has 5,000 residents.'],
  ["Lambda's early users included Imbue and Ada.", 'Imbue and Ada were early users of Lambda.'],
  ['Oracle leases the site and supplies the servers.', 'Oracle supplies the servers and leases the site.'],
  ["Akash's site is to be built by Lambda.", "Lambda is to build Akash's site."],
  ['Gemma was released in May 2026.', 'Gemma came out in May 2026.'],
])('%s bears out: %s', (claim, sentence) => {
  expect(judgeSentence(sentence, [{ text: claim }])).toMatchObject({ verdict: 'checked', reason: null })
})

test.each([
  ['G42 is the rival of a company founded in 2018.', 'Founded in 2018, G42 is the rival of a company.'],
  ["Lambda's early users included Imbue and Ada.", 'Lambda and Ada were early users of Imbue.'],
  [
    'Oracle leases the site and supplies servers to Ada.',
    'Oracle supplies servers and leases the site to Ada.',
  ],
  ["Akash's site is to be built by Lambda.", 'Akash is to build Lambda.'],
  ['Lambda came out of stealth in May 2020.', 'Lambda was released in May 2020.'],
  ['Akash, once the largest GPU market, sells compute.', 'Akash is the largest GPU market.'],
  ['Lambda, once their main supplier, sells chips.', 'Lambda is their main supplier.'],
  ['Akash was once the largest market.', 'Akash is the largest market.'],
  ['Akash is No Longer Available in Texas.', 'Akash is Available in Texas.'],
])('%s does not bear out: %s', (claim, sentence) => {
  expect(['withheld', 'middle']).toContain(judgeSentence(sentence, [{ text: claim }]).verdict)
})
