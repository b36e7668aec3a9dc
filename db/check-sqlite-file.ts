import type Sqlite from 'better-sqlite3'
import { checkSchema } from './check-schema.ts'
import { DatabaseUnusable } from './database-unusable.ts'

const ledger = '__drizzle_migrations'

/**
 * Looks at a database before anything is written to it. Returns whether its schema is the newest. Throws
 * `DatabaseUnusable` when it holds another program's tables, was made by a newer Cairn, or is damaged.
 */
export function checkSqliteFile(
  connection: Sqlite.Database,
  migrationsFolder: string,
): { isNewest: boolean } {
  const tables = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
  return checkSchema(
    tables.includes(ledger) ? readApplied(connection) : [],
    tables.some(name => name !== ledger),
    migrationsFolder,
  )
}

function readApplied(connection: Sqlite.Database): number[] {
  return connection.prepare(`SELECT created_at FROM ${ledger} ORDER BY created_at`).pluck().all() as number[]
}

/** What SQLite's own refusal means, said with the file's name; other errors come back as they are. */
export function explainSqlite(error: unknown, file: string): unknown {
  if (error instanceof DatabaseUnusable)
    return new DatabaseUnusable(`The database ${file} cannot be used: ${error.message}.`)
  const code = (error as { code?: unknown } | null)?.code
  const reason = typeof code === 'string' ? reasons.find(([start]) => code.startsWith(start))?.[1] : undefined
  return reason === undefined
    ? error
    : new DatabaseUnusable(`The database ${file} cannot be used: ${reason}.`, { cause: error })
}

const reasons: [code: string, reason: string][] = [
  ['SQLITE_NOTADB', 'it is no SQLite database. Nothing was changed; name another file in DATABASE_URL'],
  ['SQLITE_CORRUPT', 'it is damaged. Nothing was changed; restore a backup (docs/operation.md)'],
  [
    'SQLITE_READONLY_DIRECTORY',
    'its folder is read-only, and SQLite keeps two files beside a database in use. Let Cairn write to the folder',
  ],
  ['SQLITE_READONLY', 'it must be brought to a newer schema and cannot be written to'],
  ['SQLITE_CANTOPEN', 'it cannot be opened; see that the file and its folder may be read and written'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_BUSY', 'another program keeps it locked; try again shortly'],
]
