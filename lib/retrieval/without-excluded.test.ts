import { expect, test } from 'vitest'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { TraitProfile } from './layer-traits.ts'
import type { ClaimMatch } from './match-claim.ts'
import { withoutExcluded } from './without-excluded.ts'

const claims = {
  a: 'It runs Nvidia GPUs in Texas and the US.',
  b: 'It offers Nvidia GPUs, as well as AMD MI300X.',
  c: 'It uses both AMD and Nvidia hardware.',
  d: 'It runs inference on Groq chips.',
  e: 'A node needs an H100.',
  f: 'It supports NVIDIA, Intel and other cards.',
}
const matches = Object.entries(claims).map(
  ([id, text]) =>
    ({
      profile: { claim: { id, text }, places: new Map(toSearchTerms(text).map((term, at) => [term, [at]])) },
    }) as unknown as ClaimMatch,
)
const trait = (name: string, claims: string[]) =>
  ({ name: { terms: new Set(toSearchTerms(name)) }, claims }) as unknown as TraitProfile

test('what tells of an excluded name is left out, unless it names another beside it', () => {
  const traits = [trait('Nvidia chips', ['a', 'e']), trait('Which chips', ['a', 'd']), trait('Cards', ['e'])]
  const left = withoutExcluded(matches, traits, ['nvidia'])
  expect(left.matches.map(({ profile }) => profile.claim.id)).toEqual(['b', 'c', 'd', 'f'])
  expect(left.traits.map(({ claims }) => claims)).toEqual([['d']])
})

test('a trait of others than the excluded name is what was asked for', () => {
  const traits = [trait('Works without Nvidia chips', ['d'])]
  expect(withoutExcluded(matches, traits, ['nvidia']).traits).toHaveLength(1)
})

test('nothing is left out where nothing is excluded', () => {
  expect(withoutExcluded(matches, [], []).matches).toHaveLength(matches.length)
})
