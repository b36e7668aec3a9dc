import { setTimeout as sleep } from 'node:timers/promises'
import { type CheckedLink, checkLinks } from '#lib/editing/check-links.ts'
import { LinkJournal } from '#lib/editing/link-journal.ts'
import { describeLinks, isBroken, linksOf, type SourceLink } from '#lib/editing/link-report.ts'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import type { Given, Printed } from './command.ts'
import { numberOption } from './number-option.ts'

const dayMs = 24 * 60 * 60 * 1_000
// Polite to small hosts; a wiki of 500 sources, half of them on one, takes four minutes.
const pauseMs = 1_000
const timeoutMs = 20_000
// Some hosts ask for an hour; such links are left for the next run.
const maxWaitMs = 60_000
const hosts = 8

/** Tests every address of a wiki's sources, those left out that were tested in the last days. */
export async function runLinkCheck(folder: string, { options, progress }: Given): Promise<Printed> {
  const links: SourceLink[] = []
  readSeeds(folder, entry => {
    links.push(...linksOf(entry))
  })
  const journal = new LinkJournal(String(options.journal ?? 'data/links.jsonl'))
  const days = numberOption(options.days, '--days', 1)
  const urls = [...new Set(links.map(({ url }) => url))]
  const earlier = journal.readSince(new Date(Date.now() - days * dayMs))
  const found = new Map(
    urls.flatMap(url => {
      const link = earlier.get(url)
      return link ? [[url, link] as const] : []
    }),
  )
  const open = urls.filter(url => !found.has(url))
  const hostPauseMs = numberOption(options.pause, '--pause', pauseMs / 1_000) * 1_000
  await checkLinks(open, { timeoutMs, maxWaitMs, hostPauseMs, hosts, sleep }, link => {
    found.set(link.url, link)
    // What could not be seen just now is asked for again by the next run.
    if (isSettled(link)) journal.add(link)
    progress.show(() => `${found.size} of ${urls.length} addresses`)
  })
  const code = [...found.values()].some(isBroken) ? 1 : 0
  if (options.json !== true) return { text: describeLinks(links, found), code }
  const report = links.map(({ url, ...link }) => ({ ...link, ...found.get(url) }))
  return { text: JSON.stringify(report, null, 2), code }
}

function isSettled({ outcome }: CheckedLink): boolean {
  return outcome === 'ok' || outcome === 'moved' || outcome === 'missing' || outcome === 'refused'
}
