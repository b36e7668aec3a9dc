import { countOf, listOf, lowerFirst } from './words.ts'

/** Every word of the page that sets projects side by side. */
export const compareText = {
  crumb: 'Comparison',
  title: (names: readonly string[]) => {
    const [first, ...others] = names
    if (first === undefined) return 'Compare projects'
    return others.length === 0 ? `Compare ${first} with its siblings` : `${first} beside ${listOf(others)}`
  },
  description: (names: readonly string[]) =>
    `What the wiki says of ${listOf(names)}, side by side, with its sources.`,
  invitation: (layer: string, most: number) =>
    `Choose from two to ${most} projects of the ${layer} layer. Each cell holds what the wiki says, word for word.`,
  extent: (claims: number, facets: number) => `${countOf(claims, 'claim')} on ${countOf(facets, 'facet')}`,
  choose: 'Choose projects and facets',
  projects: 'Projects',
  facets: 'Facets',
  allFacets: 'With none chosen, every facet on which the wiki says something is shown.',
  pinned: 'pinned first',
  show: 'Compare',
  onlyUneven: 'Only differences in coverage',
  allRows: 'All facets',
  noneUneven:
    'The wiki speaks of all of these projects on each of these facets, so there is no difference in coverage to show.',
  nothing: 'The wiki says nothing of these projects on these facets.',
  unknown: (slugs: readonly string[]) => `Left out, for this layer has no such project: ${listOf(slugs)}.`,
  tooMany: (most: number) =>
    `Only the first ${most} projects are shown: more could not be read side by side.`,
  matrix: 'Projects side by side',
  jump: 'Facets of this comparison',
  facet: 'Facet',
  silent: 'The wiki does not say',
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
  inLayer: (layer: string) => `Compare projects of ${layer}`,
}
