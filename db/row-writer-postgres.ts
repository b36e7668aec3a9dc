import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { fromPostgres } from './client.ts'
import { nameOf, orMakeEqual } from './column-names.ts'
import { DatabaseBusyError } from './database-busy-error.ts'
import { inPortions } from './in-portions.ts'
import type { PostgresDatabase } from './open-postgres.ts'
import type { RowWriter } from './row-writer.ts'
import { rowsOf } from './rows-of.ts'
import type { Values } from './to-values.ts'

// Any number; it only has to be the same in every Cairn that imports into a database.
const importLock = 730_551_969

/** PostgreSQL's side of `writeRows`. */
export async function writeToPostgres<T>(
  database: PostgresDatabase,
  write: (writer: RowWriter) => Promise<T>,
): Promise<T> {
  return await database.transaction(async tx => {
    const [lock] = await rowsOf<{ held: boolean }>(
      tx,
      sql`SELECT pg_try_advisory_xact_lock(${importLock}) AS held`,
    )
    if (!lock?.held) throw new DatabaseBusyError('another program is importing into the database')
    return await write(toWriter(tx))
  })
}

function toWriter(tx: PostgresDatabase): RowWriter {
  const insert = async (table: SQLiteTable, values: Values, conflict: SQL) => {
    if (values.length === 0) return 0
    const columns = Object.values(getTableColumns(table))
    const names = sql.raw(columns.map(column => `"${nameOf(column)}"`).join(', '))
    const given = [...inPortions(values, columns.length)].map(row =>
      Object.fromEntries(columns.map((column, i) => [nameOf(column), row[i]])),
    )
    const types = columns.map(
      column => `"${nameOf(column)}" ${column.getSQLType() === 'text' ? 'text' : 'bigint'}`,
    )
    const written = await rowsOf(
      tx,
      sql`INSERT INTO ${sql.identifier(getTableName(table))} (${names}) SELECT ${names}
        FROM ${fromJson(given, types.join(', '))} ${conflict} RETURNING 1`,
    )
    return written.length
  }
  return {
    db: fromPostgres(tx),
    async insert(table, values) {
      await insert(table, values, sql``)
    },
    put: (table, values) => insert(table, values, sql.raw(orMakeEqual(table))),
    async remove(column, values) {
      if (values.length === 0) return
      await tx.execute(sql`DELETE FROM ${sql.identifier(getTableName(column.table))}
        WHERE ${sql.identifier(nameOf(column))} IN (SELECT json_array_elements_text(${JSON.stringify(values)}::json))`)
    },
    async placeEntries(places) {
      if (places.length === 0) return
      await tx.execute(sql`UPDATE entries SET position = place.position
        FROM ${fromJson(places, 'slug text, position bigint', 'place')} WHERE entries.slug = place.slug`)
    },
    async indexClaims({ layer, rows, tokens }) {
      if (rows.length === 0) return
      const given = rows.map((row, i) => ({ row, tokens: tokens[i] }))
      // A claim without a word has no tokens, and is found by none.
      await tx.execute(sql`INSERT INTO claim_search (layer, "row", terms)
        SELECT ${layer}, "row", array_to_tsvector(string_to_array(tokens, ' ')) FROM ${fromJson(given, '"row" bigint, tokens text')}`)
    },
    async unindexClaims(claims) {
      if (claims.length === 0) return
      await tx.execute(sql`DELETE FROM claim_search USING ${fromJson(claims, '"row" bigint, layer text')}
        WHERE claim_search.layer = given.layer AND claim_search."row" = given."row"`)
    },
    async addTermCounts({ layer, terms, claims }) {
      const rows = terms.map((term, i) => ({ term, claims: claims[i] }))
      await tx.execute(sql`INSERT INTO search_terms (layer, term, claims)
        SELECT ${layer}, term, claims FROM ${fromJson(rows, 'term text, claims bigint')}
        ON CONFLICT (layer, term) DO UPDATE SET claims = search_terms.claims + excluded.claims`)
      if (!claims.some(count => count < 0)) return
      await tx.execute(sql`DELETE FROM search_terms WHERE layer = ${layer} AND claims <= 0`)
    },
    async buildIndexes() {
      // None waits: readers would, too.
    },
    async clearIndex() {
      // Not TRUNCATE, which would make readers wait for the end of the import.
      await tx.execute(sql`DELETE FROM claim_search`)
      await tx.execute(sql`DELETE FROM search_terms`)
    },
  }
}

/** Rows as a table: one parameter however many they are. */
function fromJson(rows: readonly object[], columns: string, name = 'given'): SQL {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) AS ${sql.raw(`${name}(${columns})`)}`
}
