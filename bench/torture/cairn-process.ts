import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'

const startMs = 120_000

/** The built site as a process that can be killed and started again on the same database. */
export class CairnProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'cairn-torture-'))
  readonly file = join(this.folder, 'cairn.db')
  url = ''
  #child: ChildProcess | null = null
  // In a file, as a server's log mostly is: a pipe that a busy torture does not empty would hold the server up.
  readonly #log = join(this.folder, 'log')
  #taken = 0
  readonly #env: NodeJS.ProcessEnv

  constructor(settings: Record<string, string> = {}) {
    const own = { DATABASE_URL: `file:${this.file}`, CAIRN_ASK_PER_MINUTE: '0', NODE_ENV: 'production' }
    this.#env = { ...process.env, ...own, ...settings } as NodeJS.ProcessEnv
  }

  /** Imports a folder of seed files, as another process would. */
  importWiki(seeds = 'seeds'): ChildProcess {
    const args = ['--conditions=react-server', 'cli/wiki.ts', 'import', seeds]
    return spawn(process.execPath, args, { env: this.#env, stdio: 'ignore' })
  }

  importWikiToEnd(seeds = 'seeds'): void {
    const args = ['--conditions=react-server', 'cli/wiki.ts', 'import', seeds]
    execFileSync(process.execPath, args, { env: this.#env, stdio: ['ignore', 'ignore', 'inherit'] })
  }

  /** Copies the database as `npm run backup` does; returns what that printed, of failures as well. */
  async backUp(target: string): Promise<string> {
    const args = ['--conditions=react-server', 'cli/backup.ts', target]
    const child = spawn(process.execPath, args, { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] })
    const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)])
    return output + problems
  }

  /** Starts the server; with `maxFileBytes`, none of its files can grow beyond that (prlimit of util-linux). */
  async start({ maxFileBytes }: { maxFileBytes?: number } = {}): Promise<void> {
    const port = await findFreePort()
    const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1']
    const [program, ...before] = maxFileBytes
      ? ['prlimit', `--fsize=${maxFileBytes}`, process.execPath]
      : [process.execPath]
    const log = openSync(this.#log, 'a')
    const child = spawn(program ?? '', [...before, ...args], {
      env: this.#env,
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    this.#child = child
    this.url = `http://127.0.0.1:${port}`
    const deadline = Date.now() + startMs
    while (Date.now() < deadline && child.exitCode === null) {
      const response = await fetch(`${this.url}/readyz`).catch(() => null)
      if (response?.ok) return
      await sleep(50)
    }
    throw new Error(`the server did not start:\n${this.takeOutput().slice(-2_000)}`)
  }

  /** Ends the process, at once by SIGKILL or in its own time by SIGTERM; returns its exit code and how long it took. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null; ms: number }> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return { code: null, ms: 0 }
    const startedAt = performance.now()
    child.kill(signal)
    const [code] = await once(child, 'exit')
    this.#child = null
    return { code, ms: performance.now() - startedAt }
  }

  /** Memory in bytes that the process holds, and its open files. */
  usage(): { rss: number; files: number } {
    const pid = this.#child?.pid
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return { rss: Number(kilobytes) * 1024, files: readdirSync(`/proc/${pid}/fd`).length }
  }

  /** What the server wrote since this was asked last. */
  takeOutput(): string {
    const written = readFileSync(this.#log)
    const output = written.subarray(this.#taken).toString()
    this.#taken = written.length
    return output
  }

  /** Reads the database as it lies on the disk. */
  read<T>(run: (database: Sqlite.Database) => T): T {
    const database = new Sqlite(this.file, { readonly: true, timeout: 10_000 })
    try {
      return run(database)
    } finally {
      database.close()
    }
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port was found')
  return address.port
}
