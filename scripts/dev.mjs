// npm run dev: the development server, on a database with the wiki in it.
import { originFor } from './origin.mjs'
import { prepareDependencies, prepareWiki } from './prepare.mjs'
import { runNode } from './run.mjs'

const port = process.env.PORT || '3000'
await prepareDependencies()
await prepareWiki()
const dev = ['node_modules/next/dist/bin/next', 'dev', '-p', port]
process.exit(await runNode(dev, { env: originFor(port) }))
