import { readIdeas } from '#lib/retrieval/concepts.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { plainTexts } from '#lib/wiki/texts.ts'
import type { Answer, Turn } from '../answer.ts'
import { rewriteFollowUp } from './rewrite-follow-up.ts'

const entry = (slug: string, name: string, aliases: string[] = []): NamedEntry => ({
  slug,
  name,
  layer: 'infrastructure',
  openness: 'proprietary',
  aliases,
})
export const crusoe = entry('crusoe', 'Crusoe')
export const lambda = entry('lambda', 'Lambda', ['Lambda Labs'])
const akash = entry('akash-network', 'Akash Network', ['Akash'])
const facet = (slug: string, name: string, words: string[] = []) => ({ slug, name, words })
/** A layer of three entries, read on Crusoe's page. */
export const lexicon: Lexicon = {
  layer: { slug: 'infrastructure', name: 'Infrastructure', summary: '' },
  page: crusoe,
  entries: [akash, crusoe, lambda],
  names: [[akash, crusoe, lambda]],
  facets: [
    facet('overview', 'What it is', ['what is it', 'tell me about']),
    facet('pricing', 'Pricing', ['price', 'cost', 'charge', 'fee']),
    facet('limits', 'Limits', ['limits', 'risks']),
    facet('history', 'History', ['founded']),
    { ...facet('verification', 'Verification'), ask: 'How does {entry} verify what it runs?' },
  ],
  texts: plainTexts,
  ideas: readIdeas([]),
}

/** What an earlier turn said. */
export interface Said {
  resolved: string
  sentences?: string[]
  suggestions?: string[]
  table?: boolean
}

/** An earlier turn as it is stored. */
export function turn({ resolved, sentences = [], suggestions = [], table = false }: Said): Turn {
  const answer: Answer = {
    conversation: 'c',
    answerer: 'built-in',
    wikiVersion: 'v',
    resolved,
    abstained: false,
    sentences: sentences.map((text, i) => ({
      text,
      kind: 'claim',
      check: 'quoted',
      citations: [`crusoe/x-${i}`],
    })),
    table: table ? { columns: [], rows: [] } : null,
    claims: {},
    consulted: [],
    withheld: [],
    coverage: { entries: 3, cited: [], silent: [] },
    suggestions,
    elsewhere: null,
  }
  return { entry: 'crusoe', question: resolved, answer }
}

/** A message after these turns, as it is understood. */
export const follow = (text: string, ...history: Said[]) =>
  rewriteFollowUp(text, history.map(turn), lexicon, [], null)
