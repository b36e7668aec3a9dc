import { type Placeholder, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { inPortions } from './in-portions.ts'
import { prepareOnce } from './prepare-once.ts'

/** A query of drizzle's, before it is run. */
interface Query<Row> extends PromiseLike<Row[]> {
  prepare(): { execute(values: Record<string, string>): PromiseLike<Row[]> }
}

// So many values a question asks for at most; statements for more would be long ones, kept for nothing.
const MOST_KEPT = 128

/**
 * A query for a list of values, as long as asked for. It is built once for each power of two of values, since building takes
 * longer than running; a list in between is filled up with its last value. Gives no rows for no values.
 */
export function prepareForMany<Row>(
  build: (db: Database, values: (string | Placeholder)[]) => Query<Row>,
): (db: Database, values: readonly string[]) => Promise<Row[]> {
  const bySize = new Map<number, (db: Database) => ReturnType<Query<Row>['prepare']>>()
  const ofSize = (size: number) => {
    const known = bySize.get(size)
    if (known) return known
    const prepared = prepareOnce(db => build(db, namesOf(size).map(sql.placeholder)).prepare())
    bySize.set(size, prepared)
    return prepared
  }
  const run = async (db: Database, values: string[]) => {
    if (values.length > MOST_KEPT) return await build(db, values)
    const size = 2 ** Math.ceil(Math.log2(values.length))
    const filled = namesOf(size).map((name, i) => [name, values[i] ?? values.at(-1) ?? ''])
    return await ofSize(size)(db).execute(Object.fromEntries(filled))
  }
  return async (db, values) => {
    const found: Row[][] = []
    for (const some of inPortions(values)) found.push(await run(db, some))
    return found.flat()
  }
}

function namesOf(size: number): string[] {
  return Array.from({ length: size }, (_, i) => `value${i}`)
}
