// npm start: from a fresh clone to a running Cairn.
import { spawn } from 'node:child_process'
import { endWithNpm } from './end-with-npm.mjs'
import { originFor } from './origin.mjs'
import { prepareBuild, prepareDependencies, prepareWiki } from './prepare.mjs'
import { childEnvironment, projectNode, root } from './run.mjs'
import { nextFlags, serverFlags } from './server-flags.mjs'

const help = `npm start

Installs what is missing, prepares the database, imports the wiki, builds the site and serves it.
Started again with nothing changed, it only serves.

  PORT           the port to serve on (default 3000)
  CAIRN_WIKI     the folder of the wiki that is served (default seeds)
  DATABASE_URL   where the database is (default file:./data/cairn.db)

Every other setting is described in .env.example.`

if (process.argv.includes('--help')) {
  console.log(help)
  process.exit(0)
}

const port = process.env.PORT || '3000'
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(`PORT is “${port}”; expected a number up to 65535.`)
  process.exit(1)
}

endWithNpm()
await prepareDependencies()
await prepareWiki()
await prepareBuild()
serve()

function serve() {
  const address = `http://localhost:${port}`
  const next = ['node_modules/next/dist/bin/next', 'start', '-p', port, ...nextFlags]
  const child = spawn(projectNode, [...serverFlags, ...next], {
    cwd: root,
    env: childEnvironment({ NODE_ENV: 'production', ...originFor(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let isAnnounced = false
  child.stdout.on('data', chunk => {
    if (isAnnounced) return process.stdout.write(chunk)
    if (!String(chunk).includes('Ready')) return
    isAnnounced = true
    console.log(`\nCairn is at ${address}   (Ctrl+C ends it)`)
  })
  child.stderr.on('data', chunk => {
    process.stderr.write(chunk)
    if (String(chunk).includes('EADDRINUSE')) {
      console.error(`\nPort ${port} is taken. End what runs there, or choose another: PORT=3001 npm start`)
    }
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
}
