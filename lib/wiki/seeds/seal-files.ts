import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type FileToSeal, type SealedFile, sealFile } from './seal-file.ts'

/** How files are shared out: to how many workers, from how many files on, and how many at a time. */
export interface Sharing {
  workers: number
  leastFiles: number
  atOnce: number
}

// A worker takes half a second to start, in which a thousand files are read; each holds some 60 MB.
const USUAL: Sharing = { workers: Math.min(4, availableParallelism()), leastFiles: 4_000, atOnce: 200 }

/**
 * Reads, checks and seals files, many of them by several workers at once; calls `take` with each, in no certain order. On
 * one processor, and for few files, it does so itself.
 */
export async function sealFiles(
  files: readonly FileToSeal[],
  facets: readonly string[] | null,
  take: (index: number, sealed: SealedFile) => void,
  { workers, leastFiles, atOnce }: Sharing = USUAL,
): Promise<void> {
  if (workers < 2 || files.length < leastFiles) {
    for (const [index, file] of files.entries()) take(index, sealFile(file, facets))
    return
  }
  let next = 0
  const keepBusy = async (worker: Worker) => {
    const ended = endOf(worker)
    // Nobody waits for it once all files are read.
    ended.catch(() => undefined)
    while (next < files.length) {
      const from = next
      next += atOnce
      worker.postMessage(files.slice(from, next))
      // Rejects where the worker fails or ends.
      const [sealed] = (await Promise.race([once(worker, 'message'), ended])) as [SealedFile[]]
      for (const [i, file] of sealed.entries()) take(from + i, file)
    }
  }
  const started = Array.from({ length: workers }, () => startWorker(facets))
  try {
    await Promise.all(started.map(keepBusy))
  } finally {
    await Promise.all(started.map(worker => worker.terminate()))
  }
}

async function endOf(worker: Worker): Promise<never> {
  const [code] = await once(worker, 'exit')
  throw new Error(`A worker that reads files ended early, with code ${code}.`)
}

function startWorker(facets: readonly string[] | null): Worker {
  return new Worker(new URL('./seal-worker.ts', import.meta.url), {
    workerData: { facets },
    // What is new is old after a file: more room would only be taken.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
}
