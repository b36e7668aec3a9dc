import { statSync } from 'node:fs'
import { CairnProcess } from './cairn-process.ts'
import type { Findings, Setting } from './part.ts'
import { Reader, type Seen } from './reader.ts'

const mostQuestions = 400
/** What may still be written to one file: some questions fit, then none. */
const leftBytes = 300_000

/**
 * Runs the server where files can grow no further, as on a full disk. Questions are refused with a clear message, pages are
 * served on, and what was acknowledged is there afterwards.
 */
export async function fullDisk({ random, say }: Setting): Promise<Findings> {
  const cairn = new CairnProcess()
  const broken: string[] = []
  const seen: Seen[] = []
  try {
    cairn.importWikiToEnd()
    await cairn.start({ maxFileBytes: statSync(cairn.file).size + leftBytes })
    const refused: Seen[] = []
    for (let i = 0; i < mostQuestions && refused.length < 5; i += 1) {
      const one = await new Reader(random).ask(cairn.url, seen)
      if (one.status !== 200 || !one.isFinished) refused.push(one)
    }
    say(`refused after ${seen.length - refused.length} questions`)
    if (refused.length === 0) broken.push(`the disk was not full after ${mostQuestions} questions`)
    for (const { status, message } of refused)
      if (![200, 503].includes(status) || message === null)
        broken.push(`a reader got ${status} and “${message}”`)
    for (const path of [
      '/',
      '/infrastructure',
      '/infrastructure/akash-network',
      '/search?q=price',
      '/healthz',
    ]) {
      const { status } = await fetch(`${cairn.url}${path}`)
      if (status !== 200) broken.push(`${path} answered ${status} while nothing could be written`)
    }
    await cairn.end('SIGKILL')
    await cairn.start()
    const acknowledged = seen.filter(({ isFinished }) => isFinished)
    cairn.read(database => {
      const [integrity] = database.pragma('integrity_check') as { integrity_check: string }[]
      if (integrity?.integrity_check !== 'ok')
        broken.push(`the database is damaged: ${integrity?.integrity_check}`)
      const find = database.prepare("SELECT 1 FROM messages WHERE id = ? AND status = 'finished'")
      for (const { id } of acknowledged) if (!find.get(id)) broken.push(`question ${id} is lost`)
    })
    const again = await new Reader(random).ask(cairn.url, [])
    if (!again.isFinished) broken.push('no question is answered once there is room again')
    return {
      figures: {
        'full disk: answered before it was full, all stored': acknowledged.length,
        'full disk: refused': refused.map(({ status }) => status).join(', '),
      },
      broken,
    }
  } finally {
    await cairn.remove()
  }
}
