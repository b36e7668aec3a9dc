import type Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { type Database, engineOf } from './client.ts'
import type { PostgresDatabase } from './open-postgres.ts'
import { rowsOf } from './rows-of.ts'
import { toToken } from './search-token.ts'

/** What the full-text index of either database is asked. */
export interface Postings {
  /** For each term, the rows of the layer's claims that hold it, in order of rows; at most `limit` of each. */
  read(layer: string, terms: readonly string[], limit: number): Promise<number[][]>
  /** For each of the further terms, the rows that hold it as well as one of the first; at most `limit` of each. */
  narrow(
    layer: string,
    terms: readonly string[],
    further: readonly string[],
    limit: number,
  ): Promise<number[][]>
  /** In how many of the layer's claims each term stands, as `search_terms` has it. */
  countTerms(layer: string, terms: readonly string[]): Promise<{ term: string; claims: number }[]>
  /** The terms of a layer that begin with a letter, in the order of their bytes. */
  listTerms(layer: string, letter: string): Promise<string[]>
  /** The ids of claims of a layer by their rows. */
  listIds(layer: string, rows: readonly number[]): Promise<{ row: number; id: string }[]>
}

export function postingsOf(db: Database): Postings {
  const engine = engineOf(db)
  return engine.kind === 'sqlite' ? inSqlite(engine.database.$client) : inPostgres(engine.database)
}

const prepared = new WeakMap<Sqlite.Database, ReturnType<typeof prepare>>()

function prepare(client: Sqlite.Database) {
  return {
    find: client.prepare('SELECT rowid FROM claim_search WHERE claim_search MATCH ? LIMIT ?').pluck(),
    countTerms: client.prepare(
      'SELECT term, claims FROM search_terms WHERE layer = ? AND term IN (SELECT value FROM json_each(?))',
    ),
    // One text, taken apart again, takes a tenth of the time of thousands of rows. No term holds a line break. The index gives the
    // terms in order; an order within `group_concat` would sort them once more.
    listTerms: client
      .prepare(
        `SELECT group_concat(term, char(10)) FROM
          (SELECT term FROM search_terms WHERE layer = ? AND term >= ? AND term < ? ORDER BY term)`,
      )
      .pluck(),
    listIds: client.prepare('SELECT "row", id FROM claims WHERE "row" IN (SELECT value FROM json_each(?))'),
  }
}

function inSqlite(client: Sqlite.Database): Postings {
  const statements = prepared.get(client) ?? prepare(client)
  prepared.set(client, statements)
  const find = (query: string, limit: number) => statements.find.all(query, limit) as number[]
  return {
    async read(layer, terms, limit) {
      return terms.map(term => find(quoted(layer, term), limit))
    },
    async narrow(layer, terms, further, limit) {
      const any = terms.map(term => quoted(layer, term)).join(' OR ')
      return further.map(term => find(`(${any}) AND ${quoted(layer, term)}`, limit))
    },
    async countTerms(layer, terms) {
      return statements.countTerms.all(layer, JSON.stringify(terms)) as { term: string; claims: number }[]
    },
    async listTerms(layer, letter) {
      return toList(statements.listTerms.get(layer, letter, `${letter}\u{10ffff}`) as string | null)
    },
    async listIds(_, rows) {
      return statements.listIds.all(JSON.stringify(rows)) as { row: number; id: string }[]
    },
  }
}

function quoted(layer: string, term: string): string {
  return `"${toToken(layer, term)}"`
}

function inPostgres(database: PostgresDatabase): Postings {
  const find = async (layer: string, queries: readonly string[], limit: number) => {
    const found = queries.map((): number[] => [])
    // One statement for all terms; the layer as a value of its own, so that only its part of the index is opened.
    const parts = queries.map(
      (query, i) => sql`(SELECT ${sql.raw(String(i))} AS query, "row" FROM claim_search
        WHERE layer = ${layer} AND terms @@ ${query}::tsquery ORDER BY "row" LIMIT ${limit})`,
    )
    if (parts.length === 0) return found
    const rows = await rowsOf<{ query: number; row: number }>(database, sql.join(parts, sql` UNION ALL `))
    for (const { query, row } of rows) found[query]?.push(row)
    return found
  }
  return {
    async read(layer, terms, limit) {
      return await find(
        layer,
        terms.map(term => lexeme(layer, term)),
        limit,
      )
    },
    async narrow(layer, terms, further, limit) {
      const any = terms.map(term => lexeme(layer, term)).join(' | ')
      return await find(
        layer,
        further.map(term => `(${any}) & ${lexeme(layer, term)}`),
        limit,
      )
    },
    async countTerms(layer, terms) {
      return await rowsOf(
        database,
        sql`SELECT term, claims FROM search_terms WHERE layer = ${layer}
          AND term IN (SELECT json_array_elements_text(${JSON.stringify(terms)}::json))`,
      )
    },
    async listTerms(layer, letter) {
      const [found] = await rowsOf<{ terms: string | null }>(
        database,
        sql`SELECT string_agg(term, chr(10) ORDER BY term) AS terms FROM search_terms
          WHERE layer = ${layer} AND term >= ${letter} AND term < ${`${letter}\u{10ffff}`}`,
      )
      return toList(found?.terms ?? null)
    },
    async listIds(layer, rows) {
      return await rowsOf(
        database,
        sql`SELECT "row", id FROM claims WHERE layer = ${layer}
          AND "row" IN (SELECT json_array_elements_text(${JSON.stringify(rows)}::json)::bigint)`,
      )
    },
  }
}

function toList(terms: string | null): string[] {
  return terms === null ? [] : terms.split('\n')
}

// A token holds neither quotes nor backslashes, so it can be quoted as it is.
function lexeme(layer: string, term: string): string {
  return `'${toToken(layer, term)}'`
}
