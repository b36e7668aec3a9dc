import { availableParallelism } from 'node:os'
import { AnsweringWorker } from '#lib/wiki/answering-worker.ts'
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
  const keepBusy = async (worker: AnsweringWorker<FileToSeal[], SealedFile[]>) => {
    while (next < files.length) {
      const from = next
      next += atOnce
      const sealed = await worker.ask(files.slice(from, next))
      for (const [i, file] of sealed.entries()) take(from + i, file)
    }
  }
  const started = Array.from(
    { length: workers },
    () =>
      new AnsweringWorker<FileToSeal[], SealedFile[]>(new URL('./seal-worker.ts', import.meta.url), {
        facets,
      }),
  )
  try {
    await Promise.all(started.map(keepBusy))
  } finally {
    await Promise.all(started.map(worker => worker.end()))
  }
}
