import type { Facet } from '#lib/wiki/model.ts'

/** What the claims of a landscape are about. */
export const landscapeFacets: Facet[] = [
  {
    slug: 'overview',
    name: 'What it is',
    ask: 'What is {entry}?',
    words: ['what is it', 'what does it do', 'tell me about', 'describe', 'category', 'homepage', 'website'],
  },
  {
    slug: 'openness',
    name: 'Openness',
    ask: 'How open is {entry}?',
    words: ['open source', 'licence', 'license', 'licensed', 'source code', 'repository', 'repo', 'github'],
  },
  {
    slug: 'maturity',
    name: 'Maturity',
    ask: 'How mature is {entry}?',
    words: [
      'mature',
      'maturity',
      'status',
      'project status',
      'stage',
      'sandbox',
      'incubating',
      'graduated',
      'archived',
    ],
  },
  {
    slug: 'governance',
    name: 'Who runs it',
    ask: 'Who runs {entry}?',
    words: [
      'who runs',
      'who makes',
      'who owns',
      'organisation',
      'organization',
      'company',
      'vendor',
      'behind it',
    ],
  },
  {
    slug: 'history',
    name: 'History',
    ask: 'What is the history of {entry}?',
    words: [
      'history',
      'accepted',
      'graduation',
      'incubation',
      'when did it',
      'when was it',
      'joined',
      'how old',
    ],
  },
]
