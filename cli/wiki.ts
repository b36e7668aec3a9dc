import { CairnError } from '#lib/errors.ts'
import { runWiki } from './run-wiki.ts'

process.exitCode = await runWiki(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  openDatabase: openConfiguredDatabase,
  readWikiFolder: async () => (await readSettings()).wikiFolder,
})

/** Loads the settings only now, so that commands which need none work whatever they say. */
async function readSettings() {
  const { config } = await import('#lib/config.ts').catch(cause => {
    throw new CairnError('unavailable', cause.message, { cause })
  })
  return config
}

async function openConfiguredDatabase(url?: string) {
  const { databaseUrl } = await readSettings()
  const { openDatabase } = await import('#db/client.ts')
  return openDatabase(url ?? databaseUrl)
}
