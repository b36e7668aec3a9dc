import { contentSecurityPolicy, hashInlineScripts } from '#lib/content-security-policy.ts'
import { makeScriptsLate } from '#lib/late-scripts.ts'
import { pageSource } from '#lib/page-source.ts'
import { VersionedCache } from '#lib/wiki/versioned-cache.ts'

/** The header by which a page says for which version of the wiki it is kept. No reader is sent it (security-headers.ts). */
export const keptMark = 'x-cairn-kept'

/** What Next keeps of one page, opaque here: its HTML, its payload for the browser, its status and headers. */
interface KeptPage {
  value: unknown
  /** When it was rendered, in milliseconds since 1970; with `cacheControl`, what Next renders anew by. */
  lastModified: number
  cacheControl: unknown
}

// A page takes up to some 200 KB with its payloads; 500 of them stay near 100 MB.
const maxPages = 500
// Pages for addresses that lead nowhere are kept apart: whoever tries many would have real pages thrown out.
const maxMissing = 50
// How long an import may go unnoticed. Asking at every request would cost a tenth of what serving a kept page costs.
const versionAgeMs = 200

// How soon an import is noticed while nobody asks for a page, and how long pages from before it are still shown meanwhile.
// With the two seconds that shared caches may keep a page (next.config.ts), that stays below five.
const pollMs = 1_000
const overlapMs = 1_000
// Older than the day after which pages are rendered anew (the pages' `revalidate`), younger than what Next throws away.
const renewableMs = 2 * 24 * 60 * 60 * 1_000

// Next puts what it knows of the route before a page's address.
const isFramedChat = /(?:^|\/\$)\/embed\/[a-z0-9-]+$/

// Next makes a handler for every request, so what it keeps lives beside the class.
const pages = new VersionedCache<KeptPage>(maxPages)
const missing = new VersionedCache<KeptPage>(maxMissing)
let known = {
  version: '',
  readAt: Number.NEGATIVE_INFINITY,
  /** The version before, and when this one was noticed. */
  previous: '',
  changedAt: Number.NEGATIVE_INFINITY,
}
let isPolling = false

/**
 * Has Next keep rendered pages here. Its setting for that, `cacheHandler`, imports the file twice for every request, of pages
 * and of routes: a tenth of a millisecond. What stands under this name Next takes as it is.
 */
export function keepPages(): void {
  const holder = globalThis as unknown as Record<symbol, unknown>
  holder[Symbol.for('@next/cache-handlers')] = { FetchCache: PageCache }
}

/**
 * Next's store of rendered pages. It keeps a page for one version of the wiki: after an import by any process pages are
 * rendered anew: within the first second behind a page of the version before, later while their reader waits.
 */
export class PageCache {
  async get(key: string): Promise<KeptPage | null> {
    if (!isPolling) setInterval(() => readVersion().catch(() => {}), pollMs).unref()
    isPolling = true
    const version = await readVersion()
    const kept = pages.get(key, version)
    const page = kept ? mark(kept, version) : missing.get(key, version)
    if (page || performance.now() - known.changedAt > overlapMs) return page
    // Just after an import nobody waits: Next sends what seems old to it, and renders it anew behind that.
    const earlier = pages.getEarlier(key, known.previous)
    return earlier && { ...earlier, lastModified: Date.now() - renewableMs }
  }

  async set(key: string, value: unknown, context: { cacheControl?: unknown }): Promise<void> {
    if (isPage(value)) preparePage(key, value)
    const page = { value, lastModified: Date.now(), cacheControl: context.cacheControl }
    const isMissing = isPage(value) && value.status === 404
    const kept = isMissing ? missing : pages
    kept.set(key, page, await readVersion())
  }

  async revalidateTag(): Promise<void> {
    pages.clear()
    missing.clear()
  }

  resetRequestCache(): void {}
}

/**
 * Lets a page's script files wait, and gives it the policy that admits just its own inline scripts. Next awaits `set`
 * before it sends a page it rendered, and sends what is kept, so the first reader gets both too. The chat made for other
 * sites is the one page that may stand in a frame there, and the one that is nothing without its scripts.
 */
function preparePage(key: string, page: RenderedPage): void {
  const isFramed = isFramedChat.test(key)
  if (!isFramed) page.html = makeScriptsLate(page.html)
  const framers = isFramed && page.status !== 404 ? (pageSource.current?.embedOrigins ?? []) : []
  const policy = contentSecurityPolicy(hashInlineScripts(page.html), framers)
  page.headers = { ...page.headers, 'content-security-policy': policy }
}

interface RenderedPage {
  html: string
  status?: number
  headers?: Record<string, unknown>
}

function isPage(value: unknown): value is RenderedPage {
  return typeof value === 'object' && value !== null && 'html' in value && typeof value.html === 'string'
}

function mark(page: KeptPage, version: string): KeptPage {
  if (!isPage(page.value)) return page
  return { ...page, value: { ...page.value, headers: { ...page.value.headers, [keptMark]: version } } }
}

/** The version of the wiki, as it was at most 200 ms ago. */
export async function readVersion(): Promise<string> {
  if (performance.now() - known.readAt < versionAgeMs) return known.version
  const version = (await pageSource.current?.readVersion()) ?? ''
  const now = performance.now()
  const isChanged = known.version !== '' && version !== known.version
  known = isChanged
    ? { version, readAt: now, previous: known.version, changedAt: now }
    : { ...known, version, readAt: now }
  return version
}
