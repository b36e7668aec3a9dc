import { existsSync } from 'node:fs'
import { closeDatabase } from '#db/client.ts'
import { describeDifferences } from '#lib/editing/describe-differences.ts'
import { diffVersions } from '#lib/editing/diff-versions.ts'
import { readDatabaseVersion, readFolderVersion, type WikiVersion } from '#lib/editing/wiki-version.ts'
import { CairnError } from '#lib/errors.ts'
import type { Surroundings, WikiCommand } from './command.ts'

export const diffCommand: WikiCommand = {
  takes: '<a> <b>',
  does: 'tell two versions of a wiki apart, claim by claim',
  help: `Usage: npm run wiki -- diff <a> <b> [--json]

Tells what changed from version a to version b: entries and claims that were added, removed and changed, with the words
that differ ([-old-] {+new+}), status, date and sources. Each version is a folder of seed files, "database" for the one
that DATABASE_URL names, or a database's own address (file:<path>, postgres://…).

  npm run wiki -- diff database seeds       what an import would change
  npm run wiki -- diff old-seeds seeds`,
  count: [2, 2],
  missing: 'Name two versions: folders, or "database".',
  options: { json: { type: 'boolean' } },
  async run({ arguments: [before = '', after = ''], options }, surroundings) {
    const differences = diffVersions(await read(before, surroundings), await read(after, surroundings))
    return options.json === true ? JSON.stringify(differences, null, 2) : describeDifferences(differences)
  },
}

async function read(version: string, { openDatabase }: Surroundings): Promise<WikiVersion> {
  const isAddress = /^(?:file|postgres(?:ql)?):./.test(version)
  if (!isAddress && version !== 'database') return readFolderVersion(version)
  // Opening a database makes it where there is none; of a mistyped address, everything would seem to be new.
  const file = /^file:(.+)/.exec(version)?.[1]
  if (file !== undefined && !existsSync(file))
    throw new CairnError('not-found', `There is no database at ${version}.`)
  const db = await openDatabase(isAddress ? version : undefined)
  try {
    return await readDatabaseVersion(db)
  } finally {
    await closeDatabase(db)
  }
}
