import { randomBytes } from 'node:crypto'
import { CairnError } from '#lib/errors.ts'
import { access, origin } from '#lib/wiring.ts'

// By this prefix a browser keeps no cookie that a neighbouring site or a page over http put there.
export const sessionCookie = access.isHttps ? '__Host-cairn_session' : 'cairn_session'
const maxAgeSeconds = 400 * 24 * 60 * 60
// 144 bits, written as 36 signs; ASVS 5.0 (7.2.3) wants 128, and a UUID has 122.
const sessionBytes = 18
const sessionPattern = /^[0-9a-f-]{36}$/

/** The browser session that a request belongs to, or null when it carries none. */
export function readSession(request: Request): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map(pair => pair.trim())
  const value = pairs.find(pair => pair.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1)
  return toSession(value)
}

/** A cookie's value as a session; null when the server cannot have made it. */
export function toSession(value: string | undefined): string | null {
  return value !== undefined && sessionPattern.test(value) ? value : null
}

interface EnsuredSession {
  session: string
  /** Whether the request carried none. */
  isNew: boolean
  headers: Record<string, string>
}

/** The request's session, or a new one with the header that gives it to the browser. */
export function ensureSession(request: Request): EnsuredSession {
  const known = readSession(request)
  if (known) return { session: known, isNew: false, headers: {} }
  const session = randomHex()
  const secure = access.isHttps ? '; Secure' : ''
  const cookie = `${sessionCookie}=${session}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`
  return { session, isNew: true, headers: { 'set-cookie': cookie } }
}

/** Asking the system for each session's few bytes takes longer than all else about it: they are drawn by the hundred. */
let drawn = Buffer.alloc(0)

function randomHex(): string {
  if (drawn.length < sessionBytes) drawn = randomBytes(256 * sessionBytes)
  const hex = drawn.toString('hex', 0, sessionBytes)
  drawn = drawn.subarray(sessionBytes)
  return hex
}

/** Refuses a request that another site's page makes in a reader's name. Programs send no Origin and pass. */
export function requireSameOrigin(request: Request): void {
  const from = request.headers.get('origin')
  if (from === null) return
  const own = [request.headers.get('x-forwarded-host'), request.headers.get('host'), new URL(origin).host]
  if (!URL.canParse(from) || !own.includes(new URL(from).host)) {
    throw new CairnError('forbidden', 'This can only be done from Cairn’s own pages.')
  }
}
