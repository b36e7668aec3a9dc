import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A column's name in the database, as the connection's `casing` makes it. */
export function nameOf(column: SQLiteColumn): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name
}

/** The columns of a table's primary key, by their names in the database. */
export function keyOf(table: SQLiteTable): string[] {
  const { columns, primaryKeys } = getTableConfig(table)
  const joint = primaryKeys.flatMap(key => key.columns)
  return (joint.length > 0 ? joint : columns.filter(({ primary }) => primary)).map(nameOf)
}

/** The end of an insert that makes a row of the same key equal to the new one, unless it is so already. */
export function orMakeEqual(table: SQLiteTable): string {
  const { name, columns } = getTableConfig(table)
  const key = keyOf(table)
  const others = columns.map(nameOf).filter(column => !key.includes(column))
  const quoted = key.map(column => `"${column}"`).join(', ')
  const set = others.map(column => `"${column}" = excluded."${column}"`).join(', ')
  const differs = others.map(column => `"${name}"."${column}" IS DISTINCT FROM excluded."${column}"`)
  return `ON CONFLICT (${quoted}) DO UPDATE SET ${set} WHERE ${differs.join(' OR ')}`
}
