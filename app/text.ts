import type { ClaimStatus, Openness, SourceKind } from '#lib/wiki/model.ts'

/** Every word of the interface, apart from what the wiki itself says. */

export const siteText = {
  name: 'Cairn',
  purpose: 'A wiki you can question. Every sentence of an answer cites the claims it rests on.',
  stack: 'The Stack',
  skip: 'Skip to the page',
  layers: 'Layers',
  search: 'Search the wiki',
  searchHint: 'Search',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  footer: 'Claims, not opinions: each sentence of this wiki names the sources it rests on.',
}

export const opennessText: Record<Openness, string> = {
  'open-source': 'Open source',
  'source-available': 'Source available',
  proprietary: 'Proprietary',
}

export const kindText: Record<SourceKind, string> = {
  docs: 'Documentation',
  homepage: 'Homepage',
  repository: 'Repository',
  paper: 'Paper',
  filing: 'Filing',
  blog: 'Blog',
  news: 'News',
}

export const statusText: Record<Exclude<ClaimStatus, 'current'>, { label: string; other: string }> = {
  disputed: { label: 'Disputed', other: 'What stands against it' },
  superseded: { label: 'Superseded', other: 'What the wiki says now' },
}

export const claimText = {
  permalink: (facet: string) => `Link to this claim on ${lowerFirst(facet)}`,
  source: (number: number, title: string) => `Source ${number}: ${title}`,
  asOf: (date: string) => `As of ${date}`,
  old: 'over a year old',
  unchecked: 'Not yet checked against its source',
  replaces: 'Replaces an earlier claim',
  contests: 'Contests another claim',
}

export const homeText = {
  title: 'The Stack',
  entries: (count: number) => countOf(count, 'project'),
  claims: (count: number) => countOf(count, 'claim'),
  how: 'Open a project and ask about it. Answers come from the claims of this wiki and nothing else; where the wiki says nothing, the answer says so.',
}

export const layerText = {
  coverage: 'What the wiki covers',
  coverageHint: 'Each mark is a claim. Choose a cell to read it.',
  current: 'Claim',
  contested: 'Disputed or superseded',
  project: 'Project',
  none: 'Nothing yet',
  cell: (entry: string, facet: string, count: number, contested: number) =>
    `${entry}, ${lowerFirst(facet)}: ${countOf(count, 'claim')}${contested > 0 ? `, ${contested} disputed or superseded` : ''}`,
  projects: 'Projects',
  description: (name: string, summary: string, count: number) =>
    `${name}: ${summary} ${countOf(count, 'project')}, open source first.`,
}

export const entryText = {
  breadcrumb: 'Where you are',
  aliases: 'Also called',
  homepage: 'Homepage',
  contents: 'On this page',
  claims: (claims: number, sources: number) =>
    `${countOf(claims, 'claim')} from ${countOf(sources, 'source')}`,
  sources: 'Sources',
  sourceClaims: (count: number) => `${countOf(count, 'claim')} here`,
  siblings: (layer: string) => `Other projects at the ${layer} layer`,
  siblingCount: (count: number) => `${countOf(count, 'sibling')}, open source first`,
}

export const sourceText = {
  title: 'Source',
  open: 'Open the source',
  openPassage: 'Open at the passage',
  claims: (count: number) => `${countOf(count, 'claim')} rest${count === 1 ? 's' : ''} on this source`,
  only: (count: number) =>
    count === 0
      ? 'Each of them has another source as well.'
      : `${count === 1 ? 'One of them has' : `${count} of them have`} no other source.`,
  description: (title: string, count: number) =>
    `${title}: the ${countOf(count, 'claim')} of the wiki that rest on it.`,
}

export const searchText = {
  title: 'Search',
  titleFor: (query: string) => `Search: ${query}`,
  submit: 'Search',
  empty: 'Search the claims and projects of the wiki: a name, a figure, a word.',
  none: (query: string) => `The wiki holds no claim on “${query}”.`,
  noneHint: 'Try fewer or other words, or begin with a layer:',
  found: (claims: number, entries: number) =>
    claims === 0
      ? countOf(entries, 'project')
      : `${countOf(claims, 'claim')} in ${countOf(entries, 'project')}`,
}

export const missingText = {
  title: 'There is no such page',
  body: 'The address may be mistyped, or the wiki may have renamed or dropped what stood here. Search for it, or look through the stack:',
}

export const failureText = {
  title: 'This page could not be shown',
  body: 'Something went wrong on the server. Nothing you did caused it, and nothing of yours is lost.',
  retry: 'Try again',
  home: 'Go to The Stack',
}

function countOf(count: number, noun: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${noun}${count === 1 ? '' : 's'}`
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
