import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { CairnProcess } from './cairn-process.ts'
import { nastyBody, nastyText, nastyValue } from './nasty-values.ts'
import { type Findings, quantile, type Setting, scaled } from './part.ts'

const hangMs = 1_000
const atOnce = 8
const codes = [
  'bad-input',
  'unauthorized',
  'forbidden',
  'not-found',
  'too-large',
  'too-many-requests',
  'unavailable',
  'method-not-allowed',
]
const leaks =
  /node_modules|\/(home|root|work|srv|usr)\/|SQLITE|Failed query|\bat \S+ \(|webpack|turbopack|\.ts:\d+/

interface Case {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
}

interface Answered {
  status: number
  type: string
  text: string
  ms: number
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

const headers = fc
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
      'next-action': fc.constantFrom('x', '7f'.repeat(21)),
      rsc: fc.constant('1'),
      'next-router-state-tree': part,
    },
    { requiredKeys: [] },
  )
  .map(given => given as Record<string, string>)

const cases: fc.Arbitrary<Case> = fc.oneof(
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

/** Sends the server whatever it should refuse: it never fails, never hangs, refuses in one shape, stores nothing of it. */
export async function fuzzServer({ seed, share, say }: Setting): Promise<Findings> {
  const total = scaled(60_000, share, 600)
  const cairn = new CairnProcess()
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const broken: string[] = []
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let accepted = 0
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    const drawn = fc.sample(cases, { numRuns: total, seed })
    const work = Array.from({ length: atOnce }, async (_, worker) => {
      for (let index = worker; index < drawn.length; index += atOnce) {
        const one = drawn[index] as Case
        const answered = await send(cairn.url, one, agent)
        times.push(answered.ms)
        statuses[answered.status] = (statuses[answered.status] ?? 0) + 1
        if (isAsk(one) && answered.status === 200) accepted += 1
        let problem = findProblem(one, answered)
        // Others use the machine as well: what was slow once is sent again by itself before it counts.
        if (problem === null && answered.ms > hangMs && one.method === 'GET') {
          const again = await send(cairn.url, one, agent)
          if (again.ms > hangMs)
            problem = `took ${Math.round(answered.ms)} ms, and again ${Math.round(again.ms)} ms`
        }
        if (problem !== null) broken.push(`${problem}: ${show(one)}`)
        if (index % 5_000 === 4_999) say(`${index + 1} cases, ${broken.length} broken`)
      }
    })
    await Promise.all(work)
    const stored = cairn.read(
      database => database.prepare('SELECT count(*) FROM messages').pluck().get() as number,
    )
    if (stored > accepted) broken.push(`${stored} questions are stored and only ${accepted} were accepted`)
    const log = cairn.takeOutput()
    if (/\n\s+at \S+/.test(log))
      broken.push(`the log holds a stack trace: ${/.*\n\s+at \S+.*/.exec(log)?.[0]}`)
  } finally {
    agent.destroy()
    await cairn.remove()
  }
  return {
    figures: {
      'requests sent': total,
      'requests by status': JSON.stringify(statuses),
      'request p50, p99, slowest, ms': [0.5, 0.99, 1]
        .map(share => Math.round(quantile(times, share)))
        .join(', '),
    },
    broken,
  }
}

const isAsk = ({ method, path }: Case) => method === 'POST' && /^\/api\/(chat|v1\/ask)$/.test(path)

function findProblem(one: Case, { status, type, text }: Answered): string | null {
  if (status === 0) return `the connection broke (${text})`
  if (status >= 500) return `status ${status}`
  const told = text.slice(0, 200_000)
  if (!type.startsWith('text/html') && leaks.test(told))
    return `the response tells of the inside: ${leaks.exec(told)?.[0]}`
  if (status < 400 || one.method === 'HEAD' || !one.path.startsWith('/api/')) return null
  try {
    const { error } = JSON.parse(text)
    const isShape =
      codes.includes(error.code) && typeof error.message === 'string' && error.message.length > 5
    return isShape ? null : `status ${status} in another shape: ${text.slice(0, 100)}`
  } catch {
    return `status ${status} (${type}) in another shape: ${text.slice(0, 60)}`
  }
}

function send(url: string, { method, path, headers, body }: Case, agent: Agent): Promise<Answered> {
  const startedAt = performance.now()
  const { promise, resolve } = Promise.withResolvers<Answered>()
  const end = (status: number, type: string, text: string) =>
    resolve({ status, type, text, ms: performance.now() - startedAt })
  const { hostname, port } = new URL(url)
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
  const bytes = body === null || method === 'GET' || method === 'HEAD' ? null : Buffer.from(body)
  if (bytes) sent['content-length'] = String(bytes.length)
  const asked = request({ agent, hostname, port, method, path, headers: sent, timeout: 30_000 }, response => {
    const chunks: Buffer[] = []
    response.on('data', chunk => chunks.push(chunk))
    response.on('error', error => end(0, '', error.message))
    response.on('end', () =>
      end(response.statusCode ?? 0, response.headers['content-type'] ?? '', Buffer.concat(chunks).toString()),
    )
  })
  asked.on('timeout', () => asked.destroy(new Error('no answer in 30 s')))
  // A server may refuse a huge body and close before all of it is sent; that is no broken connection.
  const refusedEarly = JSON.stringify({ error: { code: 'too-large', message: 'closed early' } })
  asked.on('error', error =>
    bytes && bytes.length > 60_000 ? end(413, 'application/json', refusedEarly) : end(0, '', error.message),
  )
  asked.end(bytes ?? undefined)
  return promise
}

function show({ method, path, headers, body }: Case): string {
  return JSON.stringify({ method, path, headers, body: body?.slice(0, 300) ?? null })
}
