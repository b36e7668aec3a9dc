import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeSentence } from './judge-sentence.ts'

const claim = { text: 'Akash Network takes no protocol fee.', entryNames: ['Akash Network', 'Akash'] }

test('the words of a claim are quoted, other words for it are checked', () => {
  expect(judgeSentence(claim.text, [claim])).toEqual({
    verdict: 'quoted',
    reason: null,
    span: null,
    used: [0],
  })
  expect(judgeSentence('Akash takes no protocol fee.', [claim]).verdict).toBe('checked')
})

test('one word that stands in no claim among several that do is plausible, not certified', () => {
  const long = { text: 'Akash holds the deposits of tenants in escrow on the chain.' }
  expect(judgeSentence('Akash safely holds the deposits of tenants in escrow.', [long])).toMatchObject({
    verdict: 'middle',
    reason: 'coverage',
    span: 'safely',
  })
})

test.each([
  ['Akash takes no protocol fee.', [], 'uncited'],
  ['It takes no protocol fee.', [claim], 'pronoun'],
  ['It is.', [claim], 'content'],
  ['See https://example.org for the protocol fee.', [claim], 'markup'],
  ['a '.repeat(2_000), [claim], 'too-long'],
])('%s is withheld', (sentence, claims, reason) => {
  expect(judgeSentence(sentence, claims)).toMatchObject({ verdict: 'withheld', reason })
})

test.each([
  'The largest known prime number has 22,338,618 digits[citation needed].',
  'For instance P ⊆ NP, but it is possible that P = NP.',
  'Forests store 0.62 ± 0.37 tons of carbon a year at 5 °C.',
  'Completing with respect to |−| gives the real numbers.',
])('a claim may hold marks that no writer needs, and is quoted with them: %s', text => {
  expect(judgeSentence(text, [{ text }]).verdict).toBe('quoted')
})

test.each(['[citation needed]', '[c2]', '[1]', '[a link](https://example.org)', '|x|'])(
  'a writer may not add %s',
  added => {
    const sentence = claim.text.replace('.', ` ${added}.`)
    expect(judgeSentence(sentence, [claim]).reason).toBe('markup')
  },
)

test.each(['See [1] for the fee of Akash.', 'Akash takes [no fee](https://example.org).'])(
  'what looks like a citation or a link is withheld even where a claim holds it: %s',
  text => {
    expect(judgeSentence(text, [{ text }]).reason).toBe('markup')
  },
)

test('a verdict never throws, never changes, and its span stands in the sentence or in a claim', () => {
  const word = fc.constantFrom(
    ...'Akash takes no protocol fee 20% the of not all only by , . ( ) - 2026 it $5 because'.split(' '),
  )
  const text = fc.oneof(
    fc.array(word, { maxLength: 20 }).map(words => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  )
  fc.assert(
    fc.property(text, text, (sentence, other) => {
      const judged = judgeSentence(sentence, [claim, { text: other }])
      expect(judgeSentence(sentence, [claim, { text: other }])).toEqual(judged)
      const stands = [sentence, claim.text, other].some(one => one.includes(judged.span ?? ''))
      expect(stands).toBe(true)
      expect(judged.used.length > 0).toBe(judged.verdict === 'quoted' || judged.verdict === 'checked')
    }),
    { numRuns: 500 },
  )
})

test('a sentence of a million characters is refused at once', () => {
  const start = performance.now()
  expect(judgeSentence('word '.repeat(200_000), [claim]).reason).toBe('too-long')
  // Reading it would take seconds; refusing it unread takes well under a millisecond.
  expect(performance.now() - start).toBeLessThan(500)
})
