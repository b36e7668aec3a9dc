// The thread of db/checkpoint-apart.ts. Plain JavaScript: it would hold a compiler for TypeScript, 16 MB, of its own.
import { workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'

/** @type {import('./checkpoint-apart.ts').Checkpointing} */
const { file, everyMs } = workerData
const connection = new Sqlite(file, { fileMustExist: true })

setInterval(() => {
  try {
    // Waits for nobody and keeps nobody waiting: what is still being read or written is left for the next time.
    connection.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // A full disk, say. Whoever writes next is told of it, and this is tried again.
  }
}, everyMs)
