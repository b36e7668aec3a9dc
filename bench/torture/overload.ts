import type { CairnProcess } from './cairn-process.ts'
import { askByCrowd } from './crowd.ts'
import { type Findings, quantile } from './part.ts'
import type { Seen } from './reader.ts'

/** What the server itself takes to refuse: beyond this, refusing has become waiting. */
const refusalMs = 1_000

/** Far more readers than the server takes on: each is answered whole or refused at once, and pages are served meanwhile. */
export async function overload(
  cairn: CairnProcess,
  count: number,
  random: () => number,
  figures: Findings['figures'],
  broken: string[],
): Promise<void> {
  cairn.takeOutput()
  const asking = askByCrowd(cairn.url, count, random)
  const pages = await readPages(cairn, asking)
  const { seen, failed } = await asking
  const answered = seen.filter(({ isFinished }) => isFinished)
  const refused = seen.filter(({ status }) => status === 429 || status === 503)
  const msOf = (some: Seen[]) => some.map(({ ms }) => ms)
  const serverMs = readRefusals(cairn.takeOutput())
  const show = (values: number[]) =>
    [0.5, 0.99, 1].map(share => Math.round(quantile(values, share))).join(', ')
  figures['overload: readers at once'] = count
  figures['overload: answered, refused, neither'] =
    `${answered.length}, ${refused.length}, ${count - answered.length - refused.length}`
  figures['overload: answers p50, p99, slowest, ms'] = show(msOf(answered))
  figures['overload: refusals p50, p99, slowest, ms, as readers saw them'] = show(msOf(refused))
  figures['overload: refusals p50, p99, slowest, ms, within the server'] = show(serverMs)
  figures['overload: pages and health meanwhile, p50, p99, slowest, ms'] = show(pages.times)
  if (failed > 0) broken.push(`${failed} of ${count} connections broke under overload`)
  for (const { status, isFinished, message } of seen)
    if (!(status === 200 && isFinished) && ![0, 429, 503].includes(status))
      broken.push(`a reader under overload got ${status} and “${message}”`)
  const unsaid = refused.filter(({ retryAfter }) => !(Number(retryAfter) > 0))
  if (unsaid.length > 0) broken.push(`${unsaid.length} refusals do not say when to come back`)
  if (quantile(serverMs, 0.99) > refusalMs) broken.push('refusing takes more than a second')
  // However slow the machine: who is refused knows before those who are answered have their answers.
  if (refused.length > 0 && quantile(msOf(refused), 0.99) > quantile(msOf(answered), 0.5))
    broken.push('readers are refused as late as others are answered')
  broken.push(...pages.broken)
}

/** Reads pages and health, one after another, until the others are through. */
async function readPages(cairn: CairnProcess, until: Promise<unknown>) {
  const broken: string[] = []
  const times: number[] = []
  let isOver = false
  void until.finally(() => {
    isOver = true
  })
  const paths = ['/healthz', '/infrastructure', '/readyz', '/infrastructure/akash-network']
  for (let turn = 0; !isOver; turn += 1) {
    const startedAt = performance.now()
    const path = paths[turn % paths.length]
    const response = await fetch(`${cairn.url}${path}`).catch(() => null)
    await response?.text()
    times.push(performance.now() - startedAt)
    if (response?.status !== 200) broken.push(`${path} gave ${response?.status} under overload`)
  }
  return { broken, times }
}

/** How long the requests took that were refused, by the server's own log. */
function readRefusals(output: string): number[] {
  return output
    .split('\n')
    .filter(line => line.includes('"event":"request"') && line.includes('"status":503'))
    .map(line => JSON.parse(line).ms as number)
}
