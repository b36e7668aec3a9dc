import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from './result.ts'

/** Imports a folder as `npm run wiki` does, in a process of its own; seconds, and megabytes at its largest. */
export async function importOnce(
  folder: string,
  databaseUrl: string,
): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now()
  const args = [
    '--max-semi-space-size=16',
    '--heap-growing-percent=50',
    '--conditions=react-server',
    'bench/load/import-and-tell.ts',
    'import',
    folder,
  ]
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', part => {
    output += part
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the import ended with ${code}: ${output}`)
  return {
    seconds: (performance.now() - begun) / 1_000,
    megabytes: Number(/maxRSS (\d+)/.exec(output)?.[1]) / 1_024,
  }
}

/** A first import of a made-up wiki, and a second after one claim has changed. */
export async function measureImport(folder: string, databaseUrl: string, size: number): Promise<Result[]> {
  const first = await importOnce(folder, databaseUrl)
  changeOneClaim(folder)
  const again = await importOnce(folder, databaseUrl)
  const claims = `${size.toLocaleString('en')} claims`
  const isLarge = size >= 900_000
  const result = (what: string, value: number, unit: string, most: number): Result => ({
    ...{ what: `${what}, ${claims}`, value, unit, bar: isLarge ? { most } : null, note: 'the whole command' },
  })
  return [
    result('import', first.seconds, 's', 60),
    result('import, memory', first.megabytes, 'MB', 1_024),
    result('import again, one claim changed', again.seconds, 's', 10),
    result('import again, memory', again.megabytes, 'MB', 1_024),
  ]
}

function changeOneClaim(folder: string): void {
  const layer = join(folder, 'layer-1')
  const file = join(layer, readdirSync(layer)[0] ?? '')
  const text = readFileSync(file, 'utf8')
  if (/ changed\w+\.$/m.test(text)) appendFileSync(file, '\n')
  writeFileSync(file, text.replace(/\.\n/, ` changed${Date.now()}.\n`))
}
