import type { Noun } from '#lib/wiki/texts.ts'
import { countOf, listOf, lowerFirst, upperFirst } from './words.ts'

/** Every word of the page that sets entries side by side. */
export const compareText = {
  crumb: 'Comparison',
  title: (names: readonly string[], { many }: Noun) => {
    const [first, ...others] = names
    if (first === undefined) return `Compare ${many}`
    return others.length === 0 ? `Compare ${first} with its siblings` : `${first} beside ${listOf(others)}`
  },
  description: (names: readonly string[]) =>
    `What the wiki says of ${listOf(names)}, side by side, with its sources.`,
  invitation: (layer: string, most: number, { many }: Noun) =>
    `Choose from two to ${most} ${many} of the ${layer} layer. Each cell holds what the wiki says, word for word.`,
  extent: (claims: number, facets: number) => `${countOf(claims, 'claim')} on ${countOf(facets, 'facet')}`,
  choose: ({ many }: Noun) => `Choose ${many} and facets`,
  entries: ({ many }: Noun) => upperFirst(many),
  facets: 'Facets',
  allFacets: 'With none chosen, every facet on which the wiki says something is shown.',
  pinned: 'pinned first',
  show: 'Compare',
  onlyUneven: 'Only differences in coverage',
  allRows: 'All facets',
  noneUneven: ({ many }: Noun) =>
    `The wiki speaks of all of these ${many} on each of these facets, so there is no difference in coverage to show.`,
  nothing: ({ many }: Noun) => `The wiki says nothing of these ${many} on these facets.`,
  unknown: (slugs: readonly string[], { one }: Noun) =>
    `Left out, for this layer has no such ${one}: ${listOf(slugs)}.`,
  tooMany: (most: number, { many }: Noun) =>
    `Only the first ${most} ${many} are shown: more could not be read side by side.`,
  matrix: 'Side by side',
  jump: 'Facets of this comparison',
  facet: 'Facet',
  pin: 'Pin first',
  remove: 'Remove',
  pinName: (name: string) => `Pin first: ${name}`,
  removeName: (name: string) => `Remove ${name} from the comparison`,
  note: (number: number, entry: string, facet: string) => `Claim ${number}: ${entry}, ${lowerFirst(facet)}`,
  notes: 'Claims and their sources',
  readThere: 'Read it in the article',
  ask: 'Ask about this comparison',
  question: (names: readonly string[], facets: readonly string[]) =>
    `How do ${listOf(names)} compare${facets.length === 0 ? '' : ` on ${listOf(facets.map(lowerFirst))}`}?`,
  copy: 'Copy as Markdown',
  copied: 'Copied',
  notCopied: 'Could not be copied; download it instead',
  markdown: 'Markdown',
  csv: 'CSV',
  download: 'Download',
  inFull: 'Open in full',
  withSiblings: 'Compare with siblings',
  inLayer: (layer: string, { many }: Noun) => `Compare ${many} of ${layer}`,
}
