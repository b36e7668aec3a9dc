import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nodeOfOrdinaryUser } from '#db/ordinary-user.fixture.ts'

/** A built Cairn that runs on a port and a database of its own. */
export interface CairnServer {
  url: string
  /** Imports a folder of seed files into this server's database, as another process would; returns what it printed. */
  importWiki(folder: string): { code: number; output: string }
  /** Everything it has written to its log. */
  readLog(): string
  /** Ends it as a crash would, and starts it again on the same port and database. */
  restart(): Promise<void>
  /** Ends it, gently or as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/**
 * Imports the wiki that the settings name into a fresh database, starts the built site on it and waits until it answers.
 * With `isReadOnly`, the server may not write to the database's file.
 */
export async function startCairn(
  settings: Record<string, string> = {},
  { isReadOnly = false } = {},
): Promise<CairnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-e2e-'))
  const file = join(folder, 'cairn.db')
  const env = {
    ...process.env,
    DATABASE_URL: `file:${file}`,
    CAIRN_ASK_PER_MINUTE: '0',
    ...settings,
  }
  const importWiki = (folder: string) => runImport([folder], env)
  const imported = runImport([], env)
  if (imported.code !== 0) throw new Error(`the wiki could not be imported:\n${imported.output}`)

  if (isReadOnly) chmodSync(file, 0o444)
  const [program, before] = isReadOnly ? nodeOfOrdinaryUser() : [process.execPath, []]
  const port = await findFreePort()
  const args = [...before, 'node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1']
  const url = `http://127.0.0.1:${port}`
  const logFile = join(folder, 'log')
  const serve = async () => {
    const log = openSync(logFile, 'a')
    const started = spawn(program, args, { env, stdio: ['ignore', log, 'inherit'] })
    closeSync(log)
    await waitUntilServing(`${url}/readyz`, started)
    return started
  }
  let child = await serve()
  return {
    url,
    importWiki,
    readLog: () => readFileSync(logFile, 'utf8'),
    async restart() {
      await end(child, 'SIGKILL')
      child = await serve()
    },
    async stop(signal = 'SIGTERM') {
      await end(child, signal)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function runImport(folder: string[], env: NodeJS.ProcessEnv): { code: number; output: string } {
  const args = ['--conditions=react-server', 'cli/wiki.ts', 'import', ...folder]
  try {
    return { code: 0, output: execFileSync(process.execPath, args, { env, encoding: 'utf8', stdio: 'pipe' }) }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, output: stdout + stderr }
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

async function waitUntilServing(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`)
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await sleep(100)
  }
  child.kill()
  throw new Error('the server did not answer within 60 s')
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
