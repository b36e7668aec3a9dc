// The address that readers see, for those who serve on a port of their choice and say nothing more.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** The setting that names this machine and a port, unless CAIRN_ORIGIN is set already, in the environment or in .env. */
export function originFor(port, environment = process.env, folder = root) {
  const file = join(folder, '.env')
  const settings = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const isSet = environment.CAIRN_ORIGIN || /^\s*(?:export\s+)?CAIRN_ORIGIN\s*=\s*\S/m.test(settings)
  return isSet ? {} : { CAIRN_ORIGIN: `http://localhost:${port}` }
}
