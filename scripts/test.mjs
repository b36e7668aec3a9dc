// npm test: everything. The fast checks, then a build and the browser tests on it.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readCounts, runChecks } from './check.mjs'
import { findBrowser } from './find-browser.mjs'
import { prepareBuild, prepareDependencies, prepareWiki } from './prepare.mjs'
import { root, runNode } from './run.mjs'
import { startPostgres } from './start-postgres.mjs'

const browserReport = join(root, 'test-results', 'browser.json')
const database = { DATABASE_URL: 'file:./data/test.db' }

await prepareDependencies()
const stopPostgres = await startPostgres()
const fast = await runChecks()
const browser = await runBrowserTests()
stopPostgres()
console.log(`\n${fast.passed + browser.passed} passed, ${fast.failed + browser.failed} failed`)
process.exit(fast.failed + browser.failed === 0 ? 0 : 1)

async function runBrowserTests() {
  const executable = await findBrowser()
  await prepareWiki(database)
  await prepareBuild(database)
  console.log('\n› Browser tests')
  rmSync(browserReport, { force: true })
  const env = { ...database, CAIRN_BROWSER: executable, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport }
  const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    env,
  })
  return readCounts(code, browserReport, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }))
}
