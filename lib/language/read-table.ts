// biome-ignore lint/style/noRestrictedImports: what is read is a part of this code, as an import is
import { readFileSync } from 'node:fs'
// biome-ignore lint/style/noRestrictedImports: as above
import { join } from 'node:path'

/**
 * What a JSON file of this folder holds. It is read from disk, not imported: a bundle would hold its megabytes once for
 * each route, and compile them when the server starts.
 */
export function readTable<T>(name: string): T {
  return JSON.parse(
    readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'lib/language', name), 'utf8'),
  )
}

/** Signed bytes from base 64. */
export function bytesOf(base64: string): Int8Array {
  const { buffer, byteOffset, length } = Buffer.from(base64, 'base64')
  return new Int8Array(buffer, byteOffset, length)
}

/** 32-bit floats (little-endian) from base 64. */
export function floatsOf(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
}
