import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

// As npm does: a shell that starts the program and does not pass signals on. It says its own process id and the program's.
const program = `import { endWithNpm } from './scripts/end-with-npm.mjs'
endWithNpm()
process.on('SIGTERM', () => { console.log('ended'); process.exit() })
setInterval(() => {}, 1000)
console.log('runs')`

test('a program that npm started ends when the shell it was started in is ended', async () => {
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module --eval "$PROGRAM"; exit'], {
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  shell.stdout.on('data', chunk => {
    said += chunk
    if (said === 'runs\n') shell.kill('SIGTERM')
  })
  await once(shell.stdout, 'close')
  expect(said).toBe('runs\nended\n')
}, 60_000)
