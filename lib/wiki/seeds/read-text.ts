import { readFileSync } from 'node:fs'
import { decodeText } from './decode-text.ts'
import type { Problem } from './problem.ts'

/** The text of a file, or null with the reason; forbidden characters in it are problems too. */
export function readText(file: string): { text: string | null; problems: Problem[] } {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const message = `${describeCause(error)}; expected a text file`
    return { text: null, problems: [{ file, line: 1, column: 1, message }] }
  }
  return decodeText(bytes, file)
}

function describeCause(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EISDIR') return 'is a folder'
  return `cannot be read (${code})`
}
