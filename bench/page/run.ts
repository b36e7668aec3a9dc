// npm run bench:page: Lighthouse on four pages as a phone has them, and their script beside that of an empty page.
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse, { type RunnerResult as Result } from 'lighthouse'
import { startCairn } from '../../e2e/cairn-server.ts'
import { build, startServer } from '../load/start-server.ts'
import { measureEmptyPage, measureScripts } from './measure-scripts.ts'

const pages = {
  '/': '/',
  'an entry': '/infrastructure/akash-network',
  'a layer': '/infrastructure',
  'a comparison': '/infrastructure/compare?entries=akash-network,lambda,crusoe',
}
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Scores = Record<(typeof categories)[number], number>

const goals: Scores = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const mostScriptKb = 25
const floorFolder = 'bench/load/floor'
const floorPort = 9_334

const help = `npm run bench:page -- [options]

Runs Lighthouse (mobile, with its simulated slow network and processor) on the first page, an entry, a layer and a
comparison of the built site, and prints the median of its scores, beside those of an empty page of the same Next version
(bench/load/floor), which say how busy the machine is; then the script of each page before its chat, gzipped, beside an
empty page of the same build: what a phone has run before its reader acts, and all the page names. Exits with 1 when a
goal is missed.

  --runs <n>   how often each page is measured (default 3)
  --help       these words`

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log(help)
  process.exit(0)
}

const port = 9_333
const server = await startCairn()
const executablePath = process.env.CAIRN_BROWSER
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
})
let missed = 0
try {
  console.log(`Lighthouse, mobile, median of ${values.runs}`)
  console.log(['page'.padEnd(14), ...categories.map(name => name.padStart(15))].join(''))
  await showEmptyPage()
  for (const [name, path] of Object.entries(pages)) {
    const scores = await scorePage(`${server.url}${path}`, Number(values.runs))
    console.log([name.padEnd(14), ...categories.map(each => String(scores[each]).padStart(15))].join(''))
    missed += categories.filter(each => scores[each] < goals[each]).length
  }
  const empty = measureEmptyPage()
  console.log('\nScript before the chat, KB gzipped')
  console.log(['page', 'run untouched', 'all its own', 'over empty'].map(toCell).join(''))
  console.log(['an empty page', toKb(empty), toKb(empty)].map(toCell).join(''))
  for (const [name, path] of Object.entries(pages)) {
    const { untouched, own } = await measureScripts(browser, `${server.url}${path}`)
    console.log([name, toKb(untouched), toKb(own), toKb(own - empty)].map(toCell).join(''))
    if (own - empty > mostScriptKb * 1_000) missed += 1
  }
} finally {
  await browser.close()
  await server.stop()
}
console.log(missed === 0 ? '\nEvery goal is reached.' : `\n${missed} goals are missed.`)
process.exitCode = missed === 0 ? 0 : 1

async function scorePage(url: string, runs: number): Promise<Scores> {
  const results: Scores[] = []
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] })
    if (!result) throw new Error(`Lighthouse gave no result for ${url}`)
    const { lhr } = result
    for (const { id, score, title } of Object.values(lhr.audits)) {
      const isCounted = categories
        .slice(1)
        .some(name => lhr.categories[name]?.auditRefs.some(ref => ref.id === id && ref.weight > 0))
      if (run === 0 && isCounted && score !== null && score < 1) console.log(`  ${url}: ${id}: ${title}`)
    }
    console.log(`  ${describeRun(lhr)}`)
    const scores = categories.map(name => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)])
    results.push(Object.fromEntries(scores))
  }
  const median = (name: keyof Scores) => {
    const sorted = results.map(scores => scores[name]).toSorted((one, other) => one - other)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }
  return Object.fromEntries(categories.map(name => [name, median(name)])) as Scores
}

/** What a run's performance rests on. A machine's index is Lighthouse's own: about 1000 on a fast one that is idle. */
function describeRun({ audits, environment }: Result['lhr']): string {
  const measure = (id: string) => audits[id]?.displayValue ?? audits[id]?.errorMessage ?? 'none'
  const { benchmarkIndex } = environment
  return [
    `paints in ${measure('first-contentful-paint')}`,
    `largest in ${measure('largest-contentful-paint')}`,
    `blocked for ${measure('total-blocking-time')}`,
    `shifts by ${measure('cumulative-layout-shift')}`,
    `machine ${benchmarkIndex.toFixed(0)}`,
  ].join(', ')
}

/** What the same machine gives a page of some text without any component of ours, in the same run. */
async function showEmptyPage(): Promise<void> {
  build(floorFolder)
  const floor = await startServer(floorFolder, floorPort, {})
  try {
    const { performance } = await scorePage(`${floor.url}/same/10000`, Number(values.runs))
    console.log(`${'an empty page'.padEnd(14)}${String(performance).padStart(15)}`)
  } finally {
    await floor.stop()
  }
}

function toCell(text: string, column: number): string {
  return column === 0 ? text.padEnd(14) : text.padStart(15)
}

function toKb(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}
