import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { asking, conversing, part, reading } from './noise-addresses.ts'
import { askBody, callBody, completionBody, plainBody } from './noise-bodies.ts'

/** One request, as it goes out. */
export interface Noise {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
}

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

const post = (path: fc.Arbitrary<string>, body: fc.Arbitrary<string>, more: Record<string, string> = {}) =>
  fc.record({
    method: fc.constant('POST'),
    path,
    headers: headers.map(given => ({ ...given, ...more })),
    body,
  })
const ofMcp = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' }

/** Requests of every kind to every address of Cairn, most of them such that a server should refuse them. */
export const noise: fc.Arbitrary<Noise> = fc.oneof(
  { weight: 6, arbitrary: post(asking, askBody) },
  { weight: 2, arbitrary: post(fc.constant('/v1/chat/completions'), completionBody) },
  { weight: 2, arbitrary: post(fc.constant('/mcp'), callBody, ofMcp) },
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS', 'HEAD'),
      path: conversing,
      headers,
      body: plainBody,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ method: fc.constant('GET'), path: reading, headers, body: fc.constant(null) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      method: fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST'),
      path: fc.oneof(asking, fc.constantFrom('/mcp', '/v1/chat/completions'), reading),
      headers,
      body: plainBody,
    }),
  },
)
