// What has to be there before Cairn can be served or tested: dependencies, the database with the wiki, a build.
// Each step leaves a stamp of what it was made from, and is left out when that has not changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run, runNode, step } from './run.mjs'

const installStamp = join(root, 'node_modules', '.cairn-installed')
const buildStamp = join(root, '.next', 'cairn-built')

/** Installs the locked dependencies, unless those of this lock file are installed already. */
export async function prepareDependencies() {
  const wanted = fingerprint(['package-lock.json', 'package.json'])
  if (readStamp(installStamp) === wanted) return
  await step(
    'Installing the locked dependencies',
    () => npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']),
    'Check the network and the messages above, then run the command again.',
  )
  writeStamp(installStamp, wanted)
}

/** Brings the database to the newest schema and imports the wiki (CAIRN_WIKI, seeds/ without it). */
export async function prepareWiki(env = {}) {
  await step(
    'Preparing the database and importing the wiki',
    () =>
      runNode(['--import', './scripts/settings.mjs', '--conditions=react-server', 'cli/wiki.ts', 'import'], {
        env,
      }),
    'Mend what is named above; the database was left as it was.',
  )
}

/** Builds the site, unless it was built from just these files. */
export async function prepareBuild(env = {}) {
  const made = [
    'app',
    'lib',
    'db',
    'public',
    'next.config.ts',
    'postcss.config.mjs',
    'instrumentation.ts',
    'instrumentation-node.ts',
    'proxy.ts',
    'package-lock.json',
    'tsconfig.json',
  ]
  // No setting is built in: pages are rendered, and headers sent, by the settings of the server that runs.
  const wanted = fingerprint(made)
  if (readStamp(buildStamp) === wanted) return
  await step(
    'Building the site',
    () => runNode(['node_modules/next/dist/bin/next', 'build'], { env }),
    'The messages above say where it broke.',
  )
  writeStamp(buildStamp, wanted)
}

function npm(args) {
  // The npm that started this script, so that the machine's own choice of npm is kept.
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args])
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** A hash over files and folders; those that do not exist count as absent. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addToHash(hash, path)
  return hash.digest('hex')
}

function addToHash(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, join(path, name))
  } else if (!/\.(test|spec)\.tsx?$/.test(path)) {
    hash.update(`\0${path}\0`).update(readFileSync(full))
  }
}
