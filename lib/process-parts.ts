import 'server-only'
import { type Database, openDatabase } from '#db/client.ts'
import { config } from './config.ts'
import { RunningAnswers } from './conversations/running-answers.ts'
import { log } from './telemetry/log.ts'
import { processWide } from './telemetry/process-wide.ts'

/** The database of this process. Throws `DatabaseUnusable` where it cannot be used. */
export const database: Database = await processWide('database', () =>
  openDatabase(config.databaseUrl, error =>
    log.warn({ event: 'storage', error }, 'a connection to the database broke and is made anew'),
  ),
)

/** The answers that this process is making. */
export const runningAnswers = processWide('running-answers', () => new RunningAnswers())
