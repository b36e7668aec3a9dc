import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A row by the names that db/schema.ts gives its columns. */
export type Row = Record<string, unknown>

/** A row's values as either database takes them, one row after the other, each in the order of the table's columns. */
export type Values = readonly unknown[]

/** The values of rows. They are plain, so that they pass between threads. */
export function toValues(table: SQLiteTable, rows: readonly Row[]): Values {
  const columns = Object.entries(getTableColumns(table))
  const values: unknown[] = []
  for (const row of rows)
    for (const [key, column] of columns) {
      const value = row[key] ?? null
      values.push(value === null ? null : column.mapToDriverValue(value))
    }
  return values
}
