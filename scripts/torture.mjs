// npm run torture: builds the site where that is missing, then breaks it on purpose (bench/torture).
import { prepareBuild, prepareDependencies } from './prepare.mjs'
import { runNode } from './run.mjs'

const args = process.argv.slice(2)
if (!args.includes('--help') && !args.includes('-h')) {
  await prepareDependencies()
  await prepareBuild()
}
process.exit(await runNode(['--conditions=react-server', 'bench/torture/run.ts', ...args]))
