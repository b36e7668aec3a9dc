import type { Claim, EntrySummary, Facet } from '#lib/wiki/model.ts'
import type { ComparisonWords } from './to-markdown.ts'

export const entries: EntrySummary[] = ['akash', 'lambda'].map(slug => ({
  slug,
  name: slug === 'akash' ? 'Akash' : 'Lambda | Labs',
  layer: 'infrastructure',
  openness: 'proprietary',
  tagline: 'A project.',
}))

export const facets: Facet[] = ['pricing', 'limits', 'history'].map(slug => ({ slug, name: slug, words: [] }))

export function claimOf(id: string, facet: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    entry: id.split('/')[0] ?? '',
    layer: 'infrastructure',
    facet,
    text: `A sentence on ${id}.`,
    status: 'current',
    by: null,
    asOf: null,
    checked: true,
    asks: [],
    sources: [{ id: 'docs', title: 'Docs', url: 'https://a.test/docs', kind: 'docs', locate: null }],
    ...more,
  }
}

export const words: ComparisonWords = {
  title: 'Akash and Lambda',
  facet: 'Facet',
  silent: 'The wiki does not say',
  nameClaim: claim => `${claim.entry}, ${claim.facet}`,
  standingOf: ({ status }) => (status === 'current' ? '' : status),
  addressOf: claim => `https://cairn.test/${claim.id}`,
}
