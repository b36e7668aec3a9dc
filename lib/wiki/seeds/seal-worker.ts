import { parentPort, workerData } from 'node:worker_threads'
import { type FileToSeal, sealFile } from './seal-file.ts'

// A worker of seal-files.ts: is given some files and gives back what they hold.
const { facets } = workerData as { facets: readonly string[] | null }
parentPort?.on('message', (files: FileToSeal[]) => {
  const sealed = files.map(file => sealFile(file, facets))
  // Handed over, not copied.
  parentPort?.postMessage(
    sealed,
    sealed.flatMap(({ entry }) => (entry ? [entry.bytes.buffer as ArrayBuffer] : [])),
  )
})
