import { CairnError } from '#lib/errors.ts'
import { runWiki } from './run-wiki.ts'

process.exitCode = await runWiki(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  openDatabase: openConfiguredDatabase,
})

/** Loads the configuration only now, so that commands without a database work without one. */
async function openConfiguredDatabase(url?: string) {
  const { config } = await import('#lib/config.ts').catch(cause => {
    throw new CairnError('unavailable', cause.message, { cause })
  })
  const { openDatabase } = await import('#db/client.ts')
  return openDatabase(url ?? config.databaseUrl)
}
