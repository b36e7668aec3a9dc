import { createHash } from 'node:crypto'
import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { explainSqlite } from './check-sqlite-file.ts'
import { DatabaseUnusable } from './database-unusable.ts'
import { toSqlitePath } from './open-sqlite.ts'

export interface Backup {
  bytes: number
  sha256: string
  conversations: number
}

/**
 * Copies a database that is in use to a new file, by SQLite's online backup. The copy is checked before it gets its
 * name, so that a file of that name is always a whole one. Throws `DatabaseUnusable`.
 */
export async function backUpSqlite(url: string, target: string): Promise<Backup> {
  if (existsSync(target))
    throw new DatabaseUnusable(`There is a file ${target} already; a backup never overwrites one.`)
  const source = toSqlitePath(url)
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    const connection = new Sqlite(source, { readonly: true, fileMustExist: true, timeout: 5_000 })
    try {
      // All pages in one step, from one moment of the database: in smaller ones each write begins the copy anew.
      await connection.backup(unfinished, { progress: () => 0x7fffffff })
    } finally {
      connection.close()
    }
    const conversations = checkCopy(unfinished)
    renameSync(unfinished, target)
    return { conversations, ...(await measure(target)) }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw explainSqlite(error, source)
  }
}

function checkCopy(file: string): number {
  const copy = new Sqlite(file)
  try {
    // One file, without the log beside it that a database in use has.
    copy.pragma('journal_mode = DELETE')
    const [found] = copy.pragma('integrity_check') as { integrity_check: string }[]
    if (found?.integrity_check !== 'ok') throw new DatabaseUnusable('its copy is not whole')
    return copy.prepare('SELECT count(*) FROM conversations').pluck().get() as number
  } finally {
    copy.close()
  }
}

async function measure(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}
