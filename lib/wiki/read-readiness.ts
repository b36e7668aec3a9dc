import type { Database } from '#db/client.ts'
import { log } from '#lib/telemetry/log.ts'
import { readWikiHead } from './read-wiki.ts'

export type Readiness = { status: 'ready'; wikiVersion: string } | { status: 'not-ready'; reason: string }

/** Whether the database answers and holds a wiki. */
export async function readReadiness(db: Database): Promise<Readiness> {
  try {
    const { version } = await readWikiHead(db)
    if (version !== 'empty') return { status: 'ready', wikiVersion: version }
    return { status: 'not-ready', reason: 'The database holds no wiki yet: run `npm run wiki -- import`.' }
  } catch (error) {
    log.error({ event: 'not-ready', error })
    return { status: 'not-ready', reason: 'The database cannot be read; the server’s log says why.' }
  }
}
