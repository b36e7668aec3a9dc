import { closeDatabase } from '#db/client.ts'
import { describeImport } from '#lib/wiki/describe-import.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { folderOf, type WikiCommand } from './command.ts'
import { describeStep } from './describe-step.ts'

export const importCommand: WikiCommand = {
  takes: '[dir]',
  does: 'bring the database to what the seed files say',
  help: `Usage: npm run wiki -- import [dir]

Checks every seed file in dir (CAIRN_WIKI unless named, seeds without that), then brings the database that DATABASE_URL
names to what they say, in one transaction, and prints what was added, changed and removed. With any problem in any file it
prints every problem, exits with 1 and leaves the database as it was.`,
  count: [0, 1],
  async run({ arguments: [dir], progress }, surroundings) {
    const folder = await folderOf(dir, surroundings)
    const db = await surroundings.openDatabase()
    try {
      const report = await importWiki(db, folder, step => progress.show(() => describeStep(step)))
      return describeImport(report).join('\n')
    } finally {
      await closeDatabase(db)
    }
  },
}
