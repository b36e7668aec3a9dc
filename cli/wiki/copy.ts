import { closeDatabase } from '#db/client.ts'
import { copyCairn } from '#lib/wiki/copy-cairn.ts'
import type { WikiCommand } from './command.ts'
import { MisuseError } from './misuse-error.ts'

export const copyCommand: WikiCommand = {
  takes: '--to <url>',
  does: 'copy everything into another, empty database',
  help: `Usage: npm run wiki -- copy --to <url>

Copies the whole Cairn in the database that DATABASE_URL names (wiki, conversations, shared pages) into the empty
database at url: file:<path> for SQLite, postgres://… for PostgreSQL. All of it arrives or nothing does. Then counts and
hashes of every table are compared between the two. Stop the servers first: what is written meanwhile shows as a
difference.`,
  count: [0, 0],
  options: { to: { type: 'string' } },
  async run({ options: { to }, progress }, { openDatabase }) {
    if (typeof to !== 'string' || !/^(?:file|postgres(?:ql)?):./.test(to))
      throw new MisuseError('Name the other database: --to file:<path>, or --to postgres://…')
    const from = await openDatabase()
    const other = await openDatabase(to)
    try {
      const tables = await copyCairn(from, other, table => progress.show(() => `copying ${table}`))
      const lines = tables.map(({ table, rows, hash }) => `${table}: ${rows} rows, ${hash.slice(0, 12)}`)
      return ['Copied; both databases hold the same:', ...lines].join('\n')
    } finally {
      await closeDatabase(from)
      await closeDatabase(other)
    }
  },
}
