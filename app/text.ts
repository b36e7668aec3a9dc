import type { ClaimStatus, Openness, SourceKind } from '#lib/wiki/model.ts'
import type { Noun } from '#lib/wiki/texts.ts'
import { countNoun, countOf, lowerFirst, showNumber, upperFirst } from './text/words.ts'

/** Every word of the interface, apart from what the wiki itself says; what it calls its entries is passed in as its noun. */

export const siteText = {
  purpose: 'A wiki you can question. Every sentence of an answer cites the claims it rests on.',
  skip: 'Skip to the page',
  skipToChat: 'Skip to the chat',
  layers: 'Layers',
  layersBelow: 'All layers',
  search: 'Search the wiki',
  searchHint: 'Search',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  quality: 'What the wiki could not answer',
  changes: 'Changed claims',
  check: 'Check your own text',
  developers: 'For programs',
  footer: 'Claims, not opinions: each sentence of this wiki names the sources it rests on.',
}

/** What is said of a page whose code is not there yet, once something on it was pressed. */
export const lateText = {
  waiting: 'One moment: this part of the page is still on its way.',
  lost: 'This part of the page could not be loaded. What you pressed is done as soon as you are connected again; or press it once more.',
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
  current: { label: 'Current', meaning: 'Neither disputed nor superseded.' },
  undated: { label: 'No date', meaning: 'The wiki does not say as of when.' },
  unchecked: 'Not yet checked against its source',
  replaces: 'Replaces an earlier claim',
  contests: 'Contests another claim',
  versions: 'Claims at odds with each other, newest first',
  newest: 'Newest figure',
  older: 'Another figure',
}

export const homeText = {
  entries: countNoun,
  more: (count: number, noun: Noun) => `and ${countNoun(count, noun)} more`,
  claims: (count: number) => countOf(count, 'claim'),
  questions: 'Questions to begin with',
  can: ({ one }: Noun) => `Ask about any ${one}`,
  about: 'What it is, and how it compares with its siblings.',
  canMeaning: 'Each sentence of an answer cites the claims it rests on, and each claim its sources.',
  cannot: 'It knows nothing else',
  cannotMeaning: (claims: number) =>
    `Answers come from the ${countOf(claims, 'claim')} of this wiki; where these are silent, they say so.`,
}

export const layerText = {
  coverage: 'What the wiki covers',
  coverageTable: ({ one }: Noun) => `Claims by ${one} and facet`,
  coverageHint:
    'Each stone is a claim. Choose a cell to read what it says, or an empty one for what is said of others.',
  coverageWider: 'The table goes on to the right.',
  stones: { current: 'As it stands', disputed: 'Disputed', superseded: 'Superseded' },
  entry: ({ one }: Noun) => upperFirst(one),
  emptyCell: (entry: string, facet: string) =>
    `${entry}, ${lowerFirst(facet)}: nothing yet; see what the wiki says of others`,
  cell: (entry: string, facet: string, count: number, contested: number) =>
    `${entry}, ${lowerFirst(facet)}: ${countOf(count, 'claim')}${contested > 0 ? `, ${contested} disputed or superseded` : ''}`,
  entries: ({ many }: Noun) => upperFirst(many),
  description: (name: string, summary: string, count: number, noun: Noun) =>
    `${name}: ${summary} ${countNoun(count, noun)}, open source first.`,
}

export const entryText = {
  breadcrumb: 'Where you are',
  aliases: 'Also called',
  homepage: 'Homepage',
  contains: 'Holds',
  contents: 'On this page',
  claims: (claims: number, sources: number) =>
    `${countOf(claims, 'claim')} from ${countOf(sources, 'source')}`,
  sources: 'Sources',
  sourceClaims: (count: number) => `${countOf(count, 'claim')} here`,
  siblings: (layer: string, { many }: Noun) => `Other ${many} at the ${layer} layer`,
  siblingCount: (count: number) => `${countOf(count, 'sibling')}, open source first`,
}

export const sourceText = {
  title: 'Source',
  open: 'Open the source',
  openPassage: 'Open at the passage',
  kind: 'Kind',
  publisher: 'Published at',
  address: 'Address',
  supports: 'Bears out',
  supported: (claims: number, entries: number, noun: Noun) =>
    `${countOf(claims, 'claim')} of ${countNoun(entries, noun)}`,
  only: 'Without it',
  onlyMeaning: (count: number, all: number) => {
    if (count === 0)
      return all === 1 ? 'The claim would still have a source' : 'Every claim would still have a source'
    return `${countOf(count, 'claim')} would have no source left`
  },
  claims: 'What rests on it',
  noOther: 'No other source',
  alsoOn: 'Also rests on',
  description: (title: string, count: number) =>
    `${title}: the ${countOf(count, 'claim')} of the wiki that rest on it.`,
}

export const searchText = {
  title: 'Search',
  titleFor: (query: string) => `Search: ${query}`,
  results: 'Results',
  empty: ({ many }: Noun) => `Search the claims and ${many} of the wiki: a name, a figure, a word.`,
  none: (query: string) => `The wiki holds no claim on “${query}”.`,
  noneHint: 'Try fewer or other words, or begin with a layer:',
  found: (claims: number, entries: number, noun: Noun) =>
    claims === 0 ? countNoun(entries, noun) : `${countOf(claims, 'claim')} in ${countNoun(entries, noun)}`,
}

export const missingText = {
  title: 'There is no such page',
  body: 'The address may be mistyped, or the wiki may have renamed or dropped what stood here. Search for it, or look through the layers:',
}

export const failureText = {
  title: 'This page could not be shown',
  body: 'Something went wrong on the server. Nothing you did caused it, and nothing of yours is lost.',
  retry: 'Try again',
  home: 'Go to the first page',
}

/** The pictures by which other sites show a page. */
export const cardText = {
  promise: 'Every sentence cites the claims it rests on',
  cited: (claims: number) =>
    claims === 0 ? 'A conversation with the wiki' : `${countOf(claims, 'claim')} cited`,
}

export const chatText = {
  title: (name: string) => `Ask about ${name}`,
  pageOf: (name: string) => `The page of ${name} (opens in a new window)`,
  opening: 'Opening the chat…',
  notOpened: 'The chat could not be loaded. It opens as soon as you are connected again; or press once more.',
  notLoaded:
    'The chat could not be loaded. Your question is kept, and asked as soon as you are connected again; or send it once more.',
  conversation: 'Conversation',
  can: (name: string, siblings: number, layer: string, { one, many }: Noun) =>
    siblings === 0
      ? `Ask about ${name}.`
      : `Ask about ${name}, or compare it with ${countNoun(siblings, { one: `other ${one}`, many: `other ${many}` })} at the ${layer} layer.`,
  cannot: (claims: number) =>
    `Answers are made from the ${countOf(claims, 'claim')} of this layer, and each sentence cites the ones it rests on. What the wiki does not say, the chat does not know.`,
  starters: 'Questions to begin with',
  placeholder: 'Your question',
  keys: 'Enter sends, Shift and Enter begin a line',
  send: 'Send the question',
  stop: 'Stop the answer',
  retry: 'Try again',
  startNew: 'New conversation',
  widen: 'Widen or narrow the chat',
  collapse: 'Fold the chat away',
  grow: 'Make the chat taller',
  shrink: 'Make the chat lower',
  close: 'Close the chat',
  toEnd: 'Jump to the latest',
  asked: 'You asked:',
  understood: 'Understood as:',
  reading: 'Reading the claims…',
  answering: 'Answering.',
  ready: (sentences: number, citations: number) =>
    `Answer ready, ${countOf(sentences, 'sentence')}, ${countOf(citations, 'citation')}.`,
  failed: 'The answer could not be made.',
  unfinished: 'This answer was not finished.',
  offline: 'You are offline. Your question is kept, and asked once you are connected again.',
  unreachable: 'The server could not be reached. Your question is kept.',
  citation: (number: number, entry: string, facet: string) =>
    `Citation ${number}: ${entry}, ${lowerFirst(facet)}`,
  closeClaim: 'Close the claim',
  sources: 'Sources of this claim',
  newWindow: '(opens in a new window)',
  checks: {
    quoted: { name: 'Quoted', meaning: 'These words stand in the claim.' },
    checked: { name: 'Checked', meaning: 'Numbers, names and negation agree with the claim.' },
  },
  noOther: 'The wiki names no other claim.',
  showInArticle: 'Show in the article',
  readThere: (entry: string) => `Read it on the page of ${entry}`,
  table: (entries: number, noun: Noun) => `Side by side: ${countNoun(entries, noun)}`,
  besides: 'Side by side',
  silent: 'The wiki does not say',
  coverage: (entries: number, cited: number, noun: Noun) =>
    `${countNoun(entries, noun)} read; ${cited > 0 ? `cites ${showNumber(cited)}` : 'cites none'}.`,
  nothing: (facet: string | null, count: number) =>
    `Nothing on ${facet === null ? 'this' : lowerFirst(facet)} in ${showNumber(count)}:`,
  others: (count: number) => countOf(count, 'other'),
  cited: 'Cited',
  nothingIn: 'Nothing on this in',
  consulted: (count: number) => `Consulted: ${countOf(count, 'claim')} that the writer was given`,
  writer: 'Written by',
  builtIn: 'Cairn’s own writer, which puts claims together word for word. No language model was used.',
  allCited: (count: number) =>
    count === 0
      ? 'No sentence was shown.'
      : `${countOf(count, 'sentence')}, ${count === 1 ? 'cited' : 'all cited'}.`,
  withheld: (count: number, reasons: readonly string[]) =>
    `${countOf(count, 'sentence')} ${count === 1 ? 'was' : 'were'} withheld: ${reasons.join('; ')}.`,
  reasonOf: (reason: string, count: number) => (count === 1 ? reason : `${reason} (${count})`),
  reasonWith: (reason: string, span: string | null) =>
    `${upperFirst(reason)}${span === null ? '' : `: “${span}”`}`,
  withheldMeaning: 'Drafted, but not borne out by the claims. Do not rely on what follows.',
  withheldSentence: 'Withheld:',
  unsupported: 'its claims do not bear it out',
  elsewhere: (name: string) => `Ask on the page of ${name}`,
  next: 'You could ask next',
  instead: 'The wiki can answer',
}
