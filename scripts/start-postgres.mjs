// A PostgreSQL server for tests, in a temporary folder, where PostgreSQL is installed: plain Node, no dependencies.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Starts a server and names it in TEST_DATABASE_URL, unless that names one already; returns what stops it. */
export async function startPostgres() {
  if (process.env.TEST_DATABASE_URL) return () => {}
  const bin = findPrograms()
  if (bin === null) {
    console.log('PostgreSQL is not installed: tests use the one in the process (PGlite) alone.')
    return () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'cairn-postgres-'))
  const owner = findOwner()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const runAs = (program, args) => {
    const command = [join(bin, program), ...args]
    const [file, ...rest] = owner ? ['runuser', '-u', owner.name, '--', ...command] : command
    // Its own output goes nowhere: a server that holds the pipe would keep it open.
    return spawnSync(file, rest, { cwd: folder, stdio: 'ignore' }).status === 0
  }
  const stop = () => {
    runAs('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
  const port = await findFreePort()
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  const isUp =
    runAs('initdb', ['-D', data, '-U', 'cairn', '--auth=trust', '--no-sync', '-E', 'UTF8']) &&
    runAs('pg_ctl', ['-D', data, '-o', settings, '-w', '-l', join(folder, 'log'), 'start'])
  if (!isUp) {
    stop()
    throw new Error('PostgreSQL is installed, but a server for the tests could not be started')
  }
  process.env.TEST_DATABASE_URL = `postgres://cairn@127.0.0.1:${port}/postgres`
  return stop
}

/** The folder of PostgreSQL's programs: the newest of Debian's, or the one on the path. */
function findPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map(version => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find(folder => existsSync(join(folder, 'initdb'))) ?? null
}

/** Whom the server runs as: it refuses to run as root. */
function findOwner() {
  if (process.getuid?.() !== 0) return null
  const idOf = flag => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { name: 'postgres', uid: idOf('-u'), gid: idOf('-g') }
}

async function findFreePort() {
  const probe = createServer()
  await new Promise(resolve => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return port
}
