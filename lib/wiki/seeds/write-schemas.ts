import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorSchemas } from './editor-schemas.ts'

/** Writes the editors' schemas into the folder of a wiki, over older ones; returns the paths of the files. */
export function writeSchemas(folder: string): string[] {
  const schemas = join(folder, '.schemas')
  mkdirSync(schemas, { recursive: true })
  return Object.entries(editorSchemas()).map(([name, text]) => {
    const file = join(schemas, name)
    writeFileSync(file, text)
    return file
  })
}
