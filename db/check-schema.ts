import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnusable } from './database-unusable.ts'

const anotherPrograms =
  'it holds the tables of another program. Nothing was changed; name another database in DATABASE_URL'

/**
 * Looks at what a database holds before anything is written to it: the times of its migrations, in order, and whether it
 * has other tables. Returns whether its schema is the newest. Throws `DatabaseUnusable` for another program's database and
 * for one that a newer Cairn made.
 */
export function checkSchema(
  applied: readonly number[],
  hasTables: boolean,
  migrationsFolder: string,
): { isNewest: boolean } {
  const known = readMigrations(migrationsFolder)
  const [first] = applied
  if (first === undefined) {
    if (hasTables) throw new DatabaseUnusable(anotherPrograms)
    return { isNewest: false }
  }
  // Other programs use drizzle too; the time of the first migration tells whose they are.
  if (first !== known[0]) throw new DatabaseUnusable(anotherPrograms)
  const [newest, last] = [Math.max(...known), Math.max(...applied)]
  if (last > newest)
    throw new DatabaseUnusable(
      'it was brought to a newer schema by a newer version of Cairn. Nothing was changed; run that version, or restore a backup',
    )
  return { isNewest: last === newest }
}

/** When each migration was made, in milliseconds since 1970: drizzle tells migrations by that. */
function readMigrations(folder: string): number[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  return journal.entries.map(({ when }: { when: number }) => when)
}
