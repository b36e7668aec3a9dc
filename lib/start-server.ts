import 'server-only'
import { checkpointApart } from '#db/checkpoint-apart.ts'
import { markCut } from '#db/queries/conversations.ts'
import { directCallsEnded } from './answer-directly.ts'
import { closeAfter } from './close-after.ts'
import { config } from './config.ts'
import { longestAnswerMs } from './conversations/read-conversation.ts'
import { requestCounts } from './limits/guard-requests.ts'
import { pageSource } from './page-source.ts'
import { database, runningAnswers } from './process-parts.ts'
import { log } from './telemetry/log.ts'
import { watchProcess } from './telemetry/measures.ts'
import { readWikiHead } from './wiki/read-wiki.ts'

/**
 * What a server does first: it shows what it holds, marks answers that an earlier one left unfinished as cut, has SQLite's log
 * looked after, and hands the page cache the wiki's version. The rest of the wiring comes with the first request: here it
 * would be read a second time.
 */
export async function startServer(): Promise<void> {
  watchProcess({
    answers: () => runningAnswers.size,
    requests: () => requestCounts.inside(),
    waiting: () => requestCounts.waiting(),
  })
  // An answer is stored to its end, whether or not its reader is still there. A route that is being called may yet begin one.
  closeAfter(async () => {
    await directCallsEnded()
    await runningAnswers.allEnded()
  })
  // Other servers may be answering on a shared database: only what is too old to be theirs is cut there.
  const isShared = !config.databaseUrl.startsWith('file:')
  await markCut(database, Date.now() - (isShared ? longestAnswerMs : 0)).catch(error =>
    log.error({ event: 'failure', error }, 'unfinished answers could not be marked'),
  )
  checkpointApart(database, error =>
    log.warn({ event: 'storage', error }, 'the thread that moves the log into the database ended'),
  )
  const readVersion = async () => (await readWikiHead(database)).version
  pageSource.current = { readVersion, embedOrigins: config.embedOrigins }
}
