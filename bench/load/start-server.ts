import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { nextFlags, serverFlags } from '../../scripts/server-flags.mjs'

/** A built Next site that runs. */
export interface Server {
  url: string
  /** Megabytes the server holds in memory now; not known everywhere. */
  readMemory(): number | null
  stop(): Promise<void>
}

/** Builds a Next site in a folder. */
export function build(folder: string): void {
  execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Starts the built site in a folder, as `npm start` does, and waits until it listens. */
export async function startServer(
  folder: string,
  port: number,
  env: Record<string, string>,
): Promise<Server> {
  const next = ['node_modules/next/dist/bin/next', 'start', folder, '-p', String(port), '-H', '127.0.0.1']
  const args = [...serverFlags, ...next, ...nextFlags]
  const child = spawn(process.execPath, args, {
    // The limit counts each question as for readers, and stops none of them.
    env: { ...process.env, CAIRN_ASK_PER_MINUTE: '1000000000', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await waitUntilListening(url, child)
  return {
    url,
    readMemory: () => readResident(child.pid ?? 0),
    async stop() {
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function waitUntilListening(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.exitCode !== null) throw new Error(`the server at ${url} ended with ${child.exitCode}`)
    const isUp = await fetch(`${url}/icon.svg`)
      .then(response => response.status > 0)
      .catch(() => false)
    if (isUp) return
    await sleep(20)
  }
  throw new Error(`the server at ${url} did not start within a minute`)
}

// Linux tells it in a file; elsewhere the figure is left out.
function readResident(pid: number): number | null {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
  } catch {
    return null
  }
}
