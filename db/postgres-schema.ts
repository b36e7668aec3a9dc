import { is } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  customType,
  index,
  type PgTable,
  pgTable,
  primaryKey,
  smallint,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { getTableConfig, SQLiteBoolean, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { nameOf } from './column-names.ts'
import * as schema from './schema.ts'

// PostgreSQL's half of the schema, made from SQLite's. Only drizzle-kit reads it, to write the migrations; it finds
// tables by the module's exports, hence the list.

/** Tables split by a column, so that a layer's questions touch one part; PostgreSQL wants that column in every key. */
const partitionedBy: Record<string, string> = { claims: 'layer' }

// Bytes decide the order of texts, as in SQLite; a database's own collation would sort by a language.
const bytewiseText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

const made = new Map<string, PgTable & Record<string, AnyPgColumn>>()

export const aliases = toPostgres(schema.aliases)
export const claimSources = toPostgres(schema.claimSources)
export const claims = toPostgres(schema.claims)
export const conversations = toPostgres(schema.conversations)
export const entries = toPostgres(schema.entries)
export const facets = toPostgres(schema.facets)
export const layers = toPostgres(schema.layers)
export const messages = toPostgres(schema.messages)
export const rateLimits = toPostgres(schema.rateLimits)
export const shares = toPostgres(schema.shares)
export const findings = toPostgres(schema.findings)
export const searchTerms = toPostgres(schema.searchTerms)
export const seedFiles = toPostgres(schema.seedFiles)
export const sources = toPostgres(schema.sources)
export const wiki = toPostgres(schema.wiki)

function toPostgres(from: SQLiteTable): PgTable {
  const { name, columns, indexes, primaryKeys } = getTableConfig(from)
  const own = Object.fromEntries(columns.map(column => [nameOf(column), toColumn(from, column)]))
  const keys = [...primaryKeys.map(key => key.columns), columns.filter(({ primary }) => primary)]
  const table = pgTable(name, own, built => {
    const pick = (names: string[]) =>
      names.map(other => built[other]) as unknown as [AnyPgColumn, ...AnyPgColumn[]]
    const inKey = (names: string[]) => pick([...new Set([names, partitionedBy[name] ?? []].flat())])
    return [
      ...keys.filter(key => key.length > 0).map(key => primaryKey({ columns: inKey(key.map(nameOf)) })),
      ...columns
        .filter(({ isUnique }) => isUnique)
        .map(column => uniqueIndex(column.uniqueName).on(...inKey([nameOf(column)]))),
      ...indexes.map(({ config }) => {
        const names = config.columns.map(column => nameOf(column as SQLiteColumn))
        return config.unique
          ? uniqueIndex(config.name).on(...inKey(names))
          : index(config.name).on(...pick(names))
      }),
    ]
  })
  made.set(name, table as never)
  return table
}

function toColumn(table: SQLiteTable, column: SQLiteColumn) {
  const plain = toType(column)
  const required = column.notNull ? plain.notNull() : plain
  const { default: value } = column
  const filled = value === undefined ? required : required.default(column.mapToDriverValue(value) as never)
  const reference = findReference(table, column)
  return reference ? filled.references(reference.target, { onDelete: reference.onDelete }) : filled
}

function toType(column: SQLiteColumn) {
  // A boolean is 0 or 1 in both, because the same table objects turn values into parameters.
  if (is(column, SQLiteBoolean)) return smallint(nameOf(column))
  if (column.getSQLType() === 'integer') return bigint(nameOf(column), { mode: 'number' })
  if (column.getSQLType() === 'text') return bytewiseText(nameOf(column))
  throw new Error(`There is no PostgreSQL type for the ${column.getSQLType()} column “${column.name}”.`)
}

/** What a column refers to; nothing where the other table is split, as it has no key that could be referred to. */
function findReference(table: SQLiteTable, column: SQLiteColumn) {
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns, foreignTable, foreignColumns } = key.reference()
    const name = getTableConfig(foreignTable).name
    if (columns.length !== 1 || columns[0] !== column || name in partitionedBy) continue
    const target = () => made.get(name)?.[foreignColumns[0] ? nameOf(foreignColumns[0]) : ''] as AnyPgColumn
    return { target, onDelete: (key.onDelete ?? 'no action') as 'cascade' | 'no action' }
  }
  return null
}
