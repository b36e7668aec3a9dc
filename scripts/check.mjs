// npm run check: the fast part of the tests. Format and lint, types, dead code, unit tests.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareDependencies } from './prepare.mjs'
import { root, runNode } from './run.mjs'

const unitReport = join(root, 'test-results', 'unit.json')

/** Runs every fast check, all of them even when one fails; returns what passed and failed. */
export async function runChecks() {
  const checks = [
    ['Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.']],
    ['Types of routes', ['node_modules/next/dist/bin/next', 'typegen']],
    ['Types', ['node_modules/typescript/bin/tsc', '--noEmit']],
    ['Dead code', ['node_modules/knip/bin/knip.js']],
  ]
  let failed = 0
  for (const [title, args] of checks) {
    console.log(`\n› ${title}`)
    if ((await runNode(args)) !== 0) failed += 1
  }
  const unit = await runUnitTests()
  return { passed: unit.passed, failed: failed + unit.failed }
}

async function runUnitTests() {
  console.log('\n› Unit tests')
  rmSync(unitReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const code = await runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  return readCounts(code, unitReport, report => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }))
}

/** Counts from a runner's report. A runner that failed without a failed test, or ran none, counts as one failure. */
export function readCounts(exitCode, file, count) {
  let counts = { passed: 0, failed: 0 }
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    console.error(`No report at ${file}: the run broke before its tests.`)
  }
  const isBroken = (exitCode !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0
  return { passed: counts.passed, failed: counts.failed + (isBroken ? 1 : 0) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await prepareDependencies()
  const { passed, failed } = await runChecks()
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}
