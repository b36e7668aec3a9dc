import { wiki } from '#lib/wiring.ts'
import { requireApiToken } from './require-token.ts'
import { respond } from './respond.ts'

// What anyone may read by a program, a page of any site may read too. Cookies are neither asked for nor needed.
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after',
}

interface Reading {
  /** Whether Cairn's own pages read this as well, which bear no token: their readers see the same there. */
  isForPages?: boolean
}

/**
 * Answers a read of the wiki. The ETag is the wiki's version: a program that sends it back is told “not modified” until
 * the wiki changes, without anything else being read.
 */
export async function respondRead(
  request: Request,
  read: () => Promise<unknown>,
  { isForPages = false }: Reading = {},
): Promise<Response> {
  const response = await respond(async () => {
    if (!(isForPages && isFromOwnPage(request))) requireApiToken(request)
    return await unlessKnown(request, async headers => Response.json(await read(), { headers }))
  })
  for (const [name, value] of Object.entries(openToAll)) response.headers.set(name, value)
  return response
}

// A browser says so of its request; whoever else says it gets what a page would show.
function isFromOwnPage(request: Request): boolean {
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

/** What `write` gives under the headers it is handed, or “not modified” to who has it from this version of the wiki. */
export async function unlessKnown(
  request: Request,
  write: (headers: Record<string, string>) => Promise<Response>,
): Promise<Response> {
  const { version } = await wiki.head()
  const etag = `W/"${version}"`
  const headers = { etag, 'cache-control': 'no-cache' }
  // Versions are compared as HTTP compares weak tags, for proxies may mark one as weak or take the mark away.
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map(tag => tag.trim().replace(/^W\//, ''))
  return known.includes(`"${version}"`) || known.includes('*')
    ? new Response(null, { status: 304, headers })
    : await write(headers)
}

/** Lets a browser send a read with a token from a page of any site. */
export function allowRead(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'authorization, if-none-match',
      'access-control-max-age': '86400',
    },
  })
}
