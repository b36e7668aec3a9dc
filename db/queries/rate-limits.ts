import type Sqlite from 'better-sqlite3'
import { getTableName, lt } from 'drizzle-orm'
import {
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible'
import { type Database, engineOf } from '#db/client.ts'
import { withKeptStatements } from '#db/kept-statements.ts'
import { rateLimits } from '#db/schema.ts'

export interface RateLimit {
  /** What is limited, as in `ask`. */
  name: string
  /** How often it may be done within the time. */
  points: number
  seconds: number
}

const hourMs = 60 * 60 * 1_000
const clearingMs = 5 * 60 * 1_000

/**
 * Counts in the database, so that a restart forgets nothing and several servers count together. Where the database
 * cannot be written to, it counts in memory instead.
 */
export function createRateLimiter(
  db: Database,
  { name, points, seconds }: RateLimit,
): RateLimiterStoreAbstract {
  const counting = { keyPrefix: name, points, duration: seconds }
  const options = {
    ...counting,
    // Who is over the limit is refused without asking the database again.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(counting),
  }
  const engine = engineOf(db)
  if (engine.kind === 'postgres')
    return new RateLimiterDrizzle({ ...options, storeClient: db, schema: rateLimits })
  // Without drizzle, which the library would load a second time: that takes a third of a second of a server's start.
  const limiter = new RateLimiterSQLite({
    ...options,
    storeClient: withoutTransactions(withKeptStatements(engine.database.$client)),
    storeType: 'better-sqlite3',
    tableName: getTableName(rateLimits),
    tableCreated: true,
  })
  // Its own clearing ends for good at the first failure, such as a database that an import holds.
  setInterval(() => clearExpired(db).catch(() => {}), clearingMs).unref()
  return limiter
}

/** The limiter puts its one statement into a transaction of its own, which costs more than the statement: it is one already. */
function withoutTransactions(client: Sqlite.Database): Sqlite.Database {
  return Object.create(client, { transaction: { value: <Run>(run: Run) => run } })
}

async function clearExpired(db: Database): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.expire, new Date(Date.now() - hourMs)))
}
