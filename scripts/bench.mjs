// npm run bench: on the site as it stands, so that no figure tells of an older build.
import { prepareBuild, prepareDependencies } from './prepare.mjs'
import { runNode } from './run.mjs'

const args = process.argv.slice(2)
if (!args.includes('--help')) {
  await prepareDependencies()
  await prepareBuild()
}
process.exit(await runNode(['--expose-gc', '--conditions=react-server', 'bench/load/run.ts', ...args]))
