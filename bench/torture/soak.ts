import { CairnProcess } from './cairn-process.ts'
import { type Findings, quantile, type Setting, scaled } from './part.ts'
import { Reader } from './reader.ts'

const readerCount = 8
/** The collector and the caches settle within the first tenth. */
const warmUp = 0.1

interface Window {
  p50: number
  p99: number
  rss: number
  files: number
}

/** Asks on and on: memory, open files and the slowest hundredth must be as flat at the end as after the start. */
export async function soak({ random, share, say }: Setting): Promise<Findings> {
  const total = scaled(20_000, share, 300)
  const cairn = new CairnProcess()
  const broken: string[] = []
  const windows: Window[] = []
  let failed = 0
  try {
    cairn.importWikiToEnd()
    await cairn.start()
    let times: number[] = []
    let left = total
    const perWindow = Math.ceil(total / 20)
    const work = Array.from({ length: readerCount }, async () => {
      while (left > 0) {
        left -= 1
        // A new reader each time: a conversation that grows would make answers slower by itself.
        const seen = await new Reader(random).ask(cairn.url, [])
        if (!seen.isFinished) failed += 1
        times.push(seen.ms)
        if (times.length < perWindow) continue
        windows.push({ p50: quantile(times, 0.5), p99: quantile(times, 0.99), ...cairn.usage() })
        times = []
        say(`${total - left} questions, ${Math.round((windows.at(-1)?.rss ?? 0) / 1e6)} MB`)
      }
    })
    await Promise.all(work)
  } finally {
    await cairn.remove()
  }
  const settled = windows.slice(Math.ceil(windows.length * warmUp))
  const early = settled.slice(0, Math.ceil(settled.length / 3))
  const late = settled.slice(-Math.ceil(settled.length / 3))
  const of = (part: Window[], key: keyof Window) =>
    quantile(
      part.map(window => window[key]),
      0.5,
    )
  const growth = of(late, 'rss') / of(early, 'rss')
  if (failed > 0) broken.push(`${failed} questions of the soak were not answered`)
  if (growth > 1.25) broken.push(`memory grew by ${Math.round((growth - 1) * 100)} %`)
  if (of(late, 'files') > of(early, 'files') + 10) broken.push('open files grew')
  // Against the median of the same windows, so that a machine that others use as well does not count as growth.
  const tail = (part: Window[]) => of(part, 'p99') / of(part, 'p50')
  if (tail(late) > 2 * tail(early)) broken.push('the slowest hundredth became slower')
  const pair = (key: keyof Window, unit = 1) =>
    `${Math.round(of(early, key) / unit)} → ${Math.round(of(late, key) / unit)}`
  return {
    figures: {
      'soak: questions': total,
      'soak: memory early → late, MB': pair('rss', 1e6),
      'soak: open files early → late': pair('files'),
      'soak: p50 early → late, ms': pair('p50'),
      'soak: p99 early → late, ms': pair('p99'),
    },
    broken,
  }
}
