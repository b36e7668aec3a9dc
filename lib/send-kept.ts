import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { keptMark, readVersion } from './page-cache.ts'
import { RecentlyUsed } from './recently-used.ts'
import { takeWhole } from './take-whole.ts'

/** A page as Next sent it once, for a version of the wiki. */
interface SentPage {
  version: string
  sentAt: number
  headers: OutgoingHttpHeaders
  plain: Buffer
  zipped: Promise<Buffer> | null
}

// Bytes kept of pages, each with its zipped form: room for a hundred of the longest.
const mostBytes = 16 * 2 ** 20
// After this Next is asked again: it renders pages anew once a day.
const longestMs = 60_000
// Less than this grows when it is zipped.
const leastZipped = 1_024

// A page's zipped form is at most half of it.
const pages = new RecentlyUsed<SentPage>(mostBytes, ({ plain }) => 1.5 * plain.byteLength)
const zip = promisify(gzip)

/**
 * Sends a page once more that Next sent before and that is kept for the wiki's version (page-cache.ts); else has it made.
 * Next writes out, hashes and zips a kept page for each of its readers, which takes longer than all else about it.
 */
export function sendKept(request: IncomingMessage, response: ServerResponse, make: () => void): void {
  const isForPage = asksForPage(request)
  const page = isForPage ? pages.get(request.url ?? '') : undefined
  if (page) sendIfCurrent(page, request, response, make)
  else if (isForPage && request.method === 'GET') makeAndKeep(request, response, make)
  else make()
}

function sendIfCurrent(
  page: SentPage,
  request: IncomingMessage,
  response: ServerResponse,
  make: () => void,
): void {
  readVersion().then(version => {
    if (page.version === version && performance.now() - page.sentAt < longestMs)
      sendOrEnd(page, request.headers, response)
    else if (request.method === 'GET') makeAndKeep(request, response, make)
    else make()
  }, make)
}

const pagePath = /^\/(?!_next\/|(?:healthz|readyz|metrics)$)[^.?]*$/
// What Next's own scripts and previews ask by, for something else than the page.
const nextsOwn = /^(?:rsc$|next-|purpose$|x-(?:next|middleware|prerender|matched|invoke|vercel))/
const previews = /__prerender_bypass|__next_preview_data/

function asksForPage({ url = '', headers }: IncomingMessage): boolean {
  if (!pagePath.test(url) || previews.test(headers.cookie ?? '')) return false
  for (const name in headers) if (nextsOwn.test(name)) return false
  return true
}

function makeAndKeep(request: IncomingMessage, response: ServerResponse, make: () => void): void {
  const asked = { ...request.headers }
  // Taken before Next has its hands on it.
  const path = request.url ?? ''
  // Next gives the whole text, and what this reader wants of it is seen to here.
  delete request.headers['accept-encoding']
  delete request.headers['if-none-match']
  takeWhole(response, text => {
    const version = response.getHeader(keptMark)
    const page = toPage(typeof version === 'string' ? version : '', response, text)
    if (page.version !== '' && response.statusCode === 200 && !response.hasHeader('set-cookie'))
      pages.set(path, page)
    sendOrEnd(page, asked, response)
  })
  make()
}

function toPage(version: string, response: ServerResponse, text: string): SentPage {
  const { [keptMark]: _, 'x-request-id': __, 'content-length': ___, ...headers } = response.getHeaders()
  const vary = new Set(String(headers.vary ?? '').split(/\s*,\s*/))
  const isTold = [...vary].some(name => /^(?:accept-encoding|\*)$/i.test(name))
  if (!isTold) headers.vary = [...vary, 'Accept-Encoding'].filter(name => name !== '').join(', ')
  return { version, sentAt: performance.now(), headers, plain: Buffer.from(text), zipped: null }
}

function sendOrEnd(page: SentPage, asked: IncomingHttpHeaders, response: ServerResponse): void {
  send(page, asked, response).catch(error => response.destroy(error))
}

async function send(page: SentPage, asked: IncomingHttpHeaders, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined) response.setHeader(name, value)
  if (response.statusCode === 200 && isKnown(page, asked)) {
    response.removeHeader('content-length')
    response.removeHeader('content-type')
    response.statusCode = 304
    response.end()
    return
  }
  const isZipped = page.plain.byteLength >= leastZipped && wantsZipped(asked)
  const body = isZipped ? await zipOnce(page) : page.plain
  if (isZipped) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.byteLength)
  response.end(body)
}

function zipOnce(page: SentPage): Promise<Buffer> {
  page.zipped ??= zip(page.plain).catch(error => {
    page.zipped = null
    throw error
  })
  return page.zipped
}

function wantsZipped(asked: IncomingHttpHeaders): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(asked['accept-encoding'] ?? ''))
}

/** Whether the reader has the page already. Tags are compared as HTTP compares weak ones. */
function isKnown({ headers }: SentPage, asked: IncomingHttpHeaders): boolean {
  const toTag = (tag: string) => tag.trim().replace(/^W\//, '')
  const known = asked['if-none-match']
  if (known === undefined || /no-cache/.test(asked['cache-control'] ?? '')) return false
  return (
    known.trim() === '*' ||
    known
      .split(',')
      .map(toTag)
      .includes(toTag(String(headers.etag)))
  )
}
