import type Sqlite from 'better-sqlite3'

// A query for a list of values has as many texts as lists have lengths: when so many are kept, all are let go of.
const mostKept = 500
// The text of a query for a long list is long, and hardly ever comes again.
const longestKept = 4_000

/**
 * The connection as drizzle sees it. drizzle prepares a statement for each run of a query, which for a short query takes
 * longer than the query: here the one that was prepared for the same text is used again.
 */
export function withKeptStatements(connection: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>()
  const prepare = (text: string) => {
    const known = kept.get(text)
    // It may have been told to give rows as lists; drizzle says so each time, and says nothing when it wants objects.
    if (known) return known.reader ? known.raw(false) : known
    const statement = connection.prepare(text)
    if (text.length > longestKept) return statement
    if (kept.size >= mostKept) kept.clear()
    kept.set(text, statement)
    return statement
  }
  return Object.create(connection, { prepare: { value: prepare } })
}
