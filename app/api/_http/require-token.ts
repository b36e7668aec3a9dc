import { createHash, timingSafeEqual } from 'node:crypto'
import { CairnError } from '#lib/errors.ts'
import { access } from '#lib/wiring.ts'

/** Lets a program in that bears `CAIRN_API_TOKEN`, and everyone where none is set. Throws `unauthorized`. */
export function requireApiToken(request: Request): void {
  if (access.apiToken !== null) requireBearer(request, access.apiToken)
}

/** Lets a monitor in that bears `CAIRN_METRICS_TOKEN`. Throws `unauthorized`, and `not-found` where none is set. */
export function requireMetricsToken(request: Request): void {
  if (access.metricsToken === null)
    throw new CairnError('not-found', 'Metrics are closed here: set CAIRN_METRICS_TOKEN to read them.')
  requireBearer(request, access.metricsToken)
}

function requireBearer(request: Request, token: string): void {
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  // Hashes have one length, so the time of the comparison tells nothing, not even how long the token is.
  if (!timingSafeEqual(toHash(given), toHash(token)))
    throw new CairnError('unauthorized', 'This needs a token: send “Authorization: Bearer <token>”.')
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
