import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Database, engineOf } from './client.ts'

/** What the thread is told (db/checkpoint-worker.mjs). */
export interface Checkpointing {
  file: string
  everyMs: number
}

// A busy server writes some 20 MB a second to its log; what one move leaves is little.
const everyMs = 500
// A starting server is wanted by its first reader, and has written nothing yet.
const beginMs = 2_000
// 40 MB. SQLite's own are full every hundred questions, more often than the thread comes round.
const mostPages = 10_000
const sqlitesOwn = 1_000

/**
 * Moves what a connection writes to SQLite's log (`-wal`) into the database on a thread of its own, twice a second. SQLite
 * would do it within a commit, and the server wait 7 to 40 ms for the disk meanwhile. A log of 40 MB the connection still
 * moves itself; if the thread ends, `noteFailed` is told, and all is as SQLite would have it.
 */
export function checkpointApart(db: Database, noteFailed: (error: unknown) => void): void {
  const engine = engineOf(db)
  if (engine.kind !== 'sqlite') return
  const { $client } = engine.database
  if ($client.memory || $client.readonly) return
  $client.pragma(`wal_autocheckpoint = ${mostPages}`)
  // A path and no URL of this module: bundled, it stands elsewhere.
  const worker = resolve(/* turbopackIgnore: true */ process.cwd(), 'db/checkpoint-worker.mjs')
  const workerData: Checkpointing = { file: $client.name, everyMs }
  const begin = () =>
    new Worker(worker, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    })
      .on('error', error => {
        $client.pragma(`wal_autocheckpoint = ${sqlitesOwn}`)
        noteFailed(error)
      })
      .unref()
  setTimeout(begin, beginMs).unref()
}
