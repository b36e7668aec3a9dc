import { describe, expect, test } from 'vitest'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { suggestQuestions } from './suggest-questions.ts'

const entry = (slug: string, name: string): NamedEntry => ({
  slug,
  name,
  layer: 'l',
  openness: 'proprietary',
  aliases: [],
})
const facets = [
  { slug: 'overview', name: 'What it is', words: [] },
  { slug: 'pricing', name: 'Pricing', words: [], ask: 'What does {entry} cost?' },
  { slug: 'limits', name: 'Limits', words: [], ask: 'What are the limits of {entry}?' },
  { slug: 'history', name: 'History', words: [] },
]
const outline = (slug: string, held: string[]) => ({
  entry: slug,
  facets: new Map(held.map(facet => [facet, [`${slug}/${facet}-1`]])),
})
const base = {
  subject: entry('a', 'Alpha (One)'),
  siblings: [entry('b', 'Beta')],
  outlines: [outline('a', ['overview', 'pricing', 'limits', 'history']), outline('b', ['pricing'])],
  facets,
  shown: new Set<string>(),
  near: [],
  history: [],
}

describe('suggestions', () => {
  test('ask of facets that have claims, after the facet at hand, and of a sibling on that facet', () => {
    expect(suggestQuestions({ ...base, shown: new Set(['a/pricing-1']), near: ['pricing'] })).toEqual([
      'What are the limits of Alpha?',
      'What does the wiki say about history at Alpha?',
      'What does Beta cost?',
    ])
  })

  test('leave out what the conversation has shown', () => {
    const shown = new Set(['a/pricing-1', 'a/limits-1', 'b/pricing-1'])
    expect(suggestQuestions({ ...base, shown, near: ['pricing'] })).toEqual([
      'What does the wiki say about history at Alpha?',
    ])
  })
})
