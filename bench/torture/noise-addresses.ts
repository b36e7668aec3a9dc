import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { nastyText } from './nasty-values.ts'

/** Stands in an address for a conversation of whoever sends it. */
export const ownConversation = '{conversation}'

/** A piece of an address, of any letters whatever. */
export const part = nastyText.map(text => encodeURIComponent(text.toWellFormed()))
const raw = fc.constantFrom(
  '%',
  '%zz',
  '%E0%A4%A',
  '%00',
  '..%2f',
  '%2e%2e%2f',
  '//',
  '%0d%0aSet-Cookie:x',
  ';',
  '@',
  '&',
  '=',
)
const id = fc.oneof(part, raw, fc.constant(randomUUID()))
const entry = fc.oneof({ weight: 3, arbitrary: id }, { weight: 1, arbitrary: fc.constant('akash-network') })
const number = fc.constantFrom('0', '1', '-1', '100', '1e9', '9007199254740993', 'NaN', '', 'x', '1.5')
/** Two entries, one of them whatever, and what may divide them. */
const entries = fc
  .tuple(entry, fc.constantFrom(',', ',,', '%2C', '&entries='), entry)
  .map(all => all.join(''))

const at = (...pieces: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...pieces.map(piece => (typeof piece === 'string' ? fc.constant(piece) : piece)))
    .map(all => all.join(''))

/** Where questions are asked and texts checked. */
export const asking = fc.constantFrom('/api/chat', '/api/v1/ask', '/api/check', '/api/v1/check')

/** What is done with one conversation, of nobody or of one's own. */
export const conversing = at(
  '/api/conversations/',
  fc.oneof(id, fc.constant(ownConversation)),
  fc.constantFrom('', '/stop', '/marks', '/share', '/export', '/export?format='),
  fc.constantFrom('', 'json', '%00'),
)

const pages = fc.oneof(
  at('/search?q=', id),
  at('/search?q=', id, '&q=', id, '&', id),
  at('/', id),
  at('/infrastructure/', entry),
  at('/', id, '/', id),
  at('/infrastructure/compare?', id, '=', id),
  at('/infrastructure/compare?entries=', entries, '&facets=', id),
  at('/sources/', id),
  at('/conversations/', fc.oneof(id, fc.constant(ownConversation)), '?', id),
  at('/shared/', id),
  at('/embed/', entry, '?', id),
  at('/quality?entry=', entry, '&', id),
  at('/', fc.constantFrom('check', 'developers', ''), '?', id),
)

/** Files and pictures beside pages. */
const files = fc.oneof(
  at('/infrastructure/', entry, fc.constantFrom('.md', '.json', '/article.md', '/article.json')),
  at('/infrastructure/compare/comparison.', fc.constantFrom('md', 'csv'), '?entries=', entries),
  at('/infrastructure/compare/comparison.md?', id, '=', id, '&facets=', id),
  at('/', fc.constantFrom('changes.atom', 'llms.txt', 'robots.txt', 'sitemap.xml'), '?', id),
  at('/_next/image?url=', id, '&w=', number),
  at('/', fc.constantFrom('healthz', 'readyz', 'metrics'), '?', id),
)

/** Drawing a picture, or writing all of the wiki out, takes longer than anything else: few of these. */
const slow = fc.oneof(
  at('/infrastructure/', entry, '/card.png?', id),
  at('/infrastructure/compare/card.png?entries=', entries),
  at('/shared/', id, '/card.png'),
  at('/llms-full.txt?', id),
)

const programs = fc.oneof(
  at('/api/v1/entries/', entry),
  at('/api/v1/claims/', entry, '/', id),
  at('/api/v1/search?q=', id, '&limit=', number, '&offset=', number),
  at('/api/v1/search?', id, '=', id),
  at('/api/v1/compare?entries=', entries, '&facets=', id),
  at('/api/v1/sources?limit=', number, '&offset=', number),
  at('/api/v1/sources/', id),
  at('/api/v1/', fc.constantFrom('layers', 'openapi.json'), '?', id),
  at('/api/v1/', id, '?', id),
  at('/api/conversations?q=', id),
  at('/api/conversations/latest?entry=', entry),
  at('/api/embed/', entry),
  at('/api/', id),
  at('/v1/models?', id),
  at('/v1/models/', id),
  at('/v1/', id),
  at('/oembed?url=', id, '&format=', fc.constantFrom('json', 'xml', '')),
  at('/oembed?url=http%3A%2F%2Flocalhost%3A3000%2F', id, '%2F', id, '&maxwidth=', number, '&', id),
)

/** What is only read: pages, files and what programs read. */
export const reading = fc.oneof(
  { weight: 30, arbitrary: pages },
  { weight: 30, arbitrary: programs },
  { weight: 10, arbitrary: files },
  { weight: 1, arbitrary: slow },
)
