import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { fingerprintTerms } from './fingerprint-terms.ts'

test('is the same for the same way of splitting', () => {
  expect(fingerprintTerms(toSearchTerms)).toBe(fingerprintTerms(toSearchTerms))
})

test.each<[string, (terms: string[]) => string[]]>([
  ['drops a plural', terms => terms.map(term => term.replace(/s$/, ''))],
  ['drops numbers', terms => terms.filter(term => !/\d/.test(term))],
  ['drops the parts of names', terms => terms.filter(term => term !== 'attent')],
])('differs when the splitting %s', (_, change) => {
  expect(fingerprintTerms(text => change(toSearchTerms(text)))).not.toBe(fingerprintTerms(toSearchTerms))
})
