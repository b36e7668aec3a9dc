// Running one command after another, before anything is installed: plain Node 20, no dependencies.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The Node that the project brings with it; nothing of ours runs on the machine's own. */
export const projectNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** The environment of a child process, with the project's own Node and tools first on the path. */
export function childEnvironment(extra = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ...extra }
}

/** Runs a command in the project's folder, its output shown as it comes; returns its exit code. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: childEnvironment(env),
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

/** Runs a program of the project on the project's own Node. */
export function runNode(args, options) {
  return run(existsSync(projectNode) ? projectNode : process.execPath, args, options)
}

/** Shows a step by its number and name, runs it, and ends the program with one clear line if it fails. */
export async function step(title, action, adviceOnFailure) {
  console.log(`\n› ${title}`)
  const startedAt = Date.now()
  const code = await action()
  if (code !== 0) {
    console.error(`\n✗ ${title}: failed. ${adviceOnFailure}`)
    process.exit(1)
  }
  const seconds = (Date.now() - startedAt) / 1000
  if (seconds >= 1) console.log(`  done in ${seconds.toFixed(0)} s`)
}
