import { CairnError } from './errors.ts'
import { describeError } from './telemetry/describe-error.ts'
import { log } from './telemetry/log.ts'

// SQLite: full, read-only, unreadable, locked. PostgreSQL: no resources, shutting down, no connection, read-only.
const unusable =
  /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY|CORRUPT|NOTADB)|53\d{3}|57P0\d|08\d{3}|25006|ECONN)/

const retryAfterSeconds = 30

/** PostgreSQL takes no U+0000 in a text. */
const unstorable = '22021'

/**
 * What a reader is told when the database cannot be used, or cannot hold what was sent; null when that is not what went
 * wrong.
 */
export function explainStorage(error: unknown): CairnError | null {
  const { code = '' } = describeError(error)
  if (code === unstorable)
    return new CairnError('bad-input', 'This holds a character (U+0000) that no text may hold.', {
      cause: error,
    })
  if (!unusable.test(code)) return null
  log.error({ event: 'storage', error })
  const message =
    'Cairn cannot store anything right now, so no question can be answered. Pages can still be read; please try again later.'
  return new CairnError('unavailable', message, { cause: error, retryAfterSeconds })
}
