import { parentPort, workerData } from 'node:worker_threads'
import { NewRowsMaker } from '#db/queries/import-rows.ts'
import { termReader } from '#lib/language/search-terms.ts'
import type { SealedPlace } from './make-rows.ts'
import { openSealed } from './seeds/seal-file.ts'
import { toEntryImport } from './to-entry-import.ts'

// A worker of make-rows.ts: is given some sealed entries and gives back the rows that they are in the database.
const { now } = workerData as { now: number }
const maker = new NewRowsMaker(now, termReader)
parentPort?.on('message', (some: SealedPlace[]) => {
  const added = some.map(({ bytes, place }) => ({ entry: toEntryImport(openSealed({ bytes })), place }))
  parentPort?.postMessage(maker.make(added))
})
