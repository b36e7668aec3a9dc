// Runs a program on the built site: installs, builds and finds a browser first, as far as each is missing.
// npm run shots, npm run screenshot and npm run bench:page begin here.
import { findBrowser } from './find-browser.mjs'
import { prepareBuild, prepareDependencies } from './prepare.mjs'
import { runNode } from './run.mjs'

const [program, ...args] = process.argv.slice(2)
const env = {}
if (!args.includes('--help')) {
  await prepareDependencies()
  await prepareBuild()
  env.CAIRN_BROWSER = await findBrowser()
}
process.exit(await runNode([program, ...args], { env }))
