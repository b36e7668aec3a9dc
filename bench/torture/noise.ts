import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { nastyBody, nastyText, nastyValue } from './nasty-values.ts'

/** One request, as it goes out. */
export interface Noise {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
}

const good = { entry: 'akash-network', question: 'What does it cost?' }
const field = fc.constantFrom(
  'entry',
  'question',
  'conversation',
  'id',
  'after',
  'again',
  'colour',
  '__proto__',
  'name',
  'branch',
  'message',
  'isSet',
  'kind',
  'sentence',
  'claim',
)
const changed = fc
  .dictionary(field, nastyValue, { maxKeys: 3 })
  .map(change => JSON.stringify({ ...good, ...change }))
const plainBody = fc.oneof(
  { weight: 6, arbitrary: changed },
  { weight: 3, arbitrary: nastyBody },
  { weight: 1, arbitrary: fc.constant(JSON.stringify(good)) },
)
const hugeBody = fc.constantFrom(
  'x'.repeat(10_000_000),
  JSON.stringify({ ...good, question: 'y'.repeat(9_000_000) }),
)
const body = fc.oneof({ weight: 400, arbitrary: plainBody }, { weight: 1, arbitrary: hugeBody })

const part = nastyText.map(text => encodeURIComponent(text.toWellFormed()))
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
const at = (...pieces: (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...pieces.map(piece => (typeof piece === 'string' ? fc.constant(piece) : piece)))
    .map(all => all.join(''))

const asking = at(fc.constantFrom('/api/chat', '/api/v1/ask'))
const conversation = at(
  '/api/conversations/',
  id,
  fc.constantFrom('', '/stop', '/marks', '/share', '/export', '/export?format='),
  fc.constantFrom('', 'json', '%00'),
)
const reading = fc.oneof(
  at('/search?q=', id),
  at('/search?q=', id, '&q=', id, '&', id),
  at('/', id),
  at('/infrastructure/', id),
  at('/', id, '/', id),
  at('/infrastructure/compare?', id, '=', id),
  at('/infrastructure/compare?with=', id, '&facets=', id),
  at('/sources/', id),
  at('/api/v1/entries/', id),
  at('/api/v1/claims/', id, '/', id),
  at('/api/conversations?q=', id),
  at('/api/conversations/latest?entry=', id),
  at('/api/', id),
  at('/api/v1/', id, '?', id),
  at('/shared/', id),
)

const common = fc
  .record(
    {
      'content-type': fc.constantFrom(
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        '',
      ),
      cookie: fc.oneof(
        fc.constant(`cairn_session=${randomUUID()}`),
        part.map(text => `cairn_session=${text}`),
        part.map(text => `${text};;=;${text}`),
      ),
      origin: fc.constantFrom('null', 'https://evil.example', 'javascript:alert(1)', 'http://127.0.0.1'),
      'x-forwarded-for': part,
      'x-forwarded-host': fc.constantFrom('evil.example', 'a, b', ''),
      authorization: part.map(text => `Bearer ${text}`),
      'accept-language': part,
      'if-none-match': part,
    },
    { requiredKeys: [] },
  )
  .map(given => given as Record<string, string>)

/** What Next's own pages send along; most requests with them only lead to a redirection. */
const ofNext = fc.oneof(
  { weight: 30, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ rsc: '1' }) },
  { weight: 1, arbitrary: part.map(tree => ({ rsc: '1', 'next-router-state-tree': tree })) },
  { weight: 1, arbitrary: fc.constantFrom('x', '7f'.repeat(21)).map(action => ({ 'next-action': action })) },
)
const headers = fc
  .tuple(common, ofNext)
  .map(([given, more]): Record<string, string> => ({ ...given, ...more }))

/** Requests of every kind, most of them such that a server should refuse them. */
export const noise: fc.Arbitrary<Noise> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ method: fc.constant('POST'), path: asking, headers, body }) },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS', 'HEAD'),
      path: conversation,
      headers,
      body: plainBody,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ method: fc.constant('GET'), path: reading, headers, body: fc.constant(null) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST'),
      path: fc.oneof(asking, reading),
      headers,
      body: plainBody,
    }),
  },
)
