// npm run dev: the development server, on a database with the wiki in it.
import { prepareDependencies, prepareWiki } from './prepare.mjs'
import { runNode } from './run.mjs'

const port = process.env.PORT || '3000'
await prepareDependencies()
await prepareWiki()
process.exit(await runNode(['node_modules/next/dist/bin/next', 'dev', '-p', port]))
