import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'

/** A database that Cairn must not touch or cannot use. The message is for whoever runs the server. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable'
}

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
  if (tables.length === 0) return { isNewest: false }
  if (!tables.includes('__drizzle_migrations'))
    throw new DatabaseUnusable(
      'it holds the tables of another program. Nothing was changed; name another file in DATABASE_URL',
    )
  const applied = connection.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get()
  const newest = readNewestMigration(migrationsFolder)
  if (typeof applied === 'number' && applied > newest)
    throw new DatabaseUnusable(
      'it was brought to a newer schema by a newer version of Cairn. Nothing was changed; run that version, or restore a backup',
    )
  return { isNewest: applied === newest }
}

/** When the newest migration was made, in milliseconds since 1970: drizzle tells migrations by that. */
function readNewestMigration(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  return Math.max(...journal.entries.map(({ when }: { when: number }) => when))
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
  ['SQLITE_READONLY', 'it must be brought to a newer schema and cannot be written to'],
  ['SQLITE_CANTOPEN', 'it cannot be opened; see that the file and its folder may be read and written'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_BUSY', 'another program keeps it locked; try again shortly'],
]
