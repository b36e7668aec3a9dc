import { parseArgs } from 'node:util'
import { backUpSqlite } from '#db/back-up-sqlite.ts'
import { DatabaseUnusable } from '#db/database-unusable.ts'
import { config } from '#lib/config.ts'
import { describeError } from '#lib/telemetry/describe-error.ts'

const help = `npm run backup -- <file>

Copies the database (DATABASE_URL) to a new file, while servers and imports go on. The file holds all of one moment: the
wiki, conversations, what is shared. It is checked before it gets its name, and never overwrites another.

To restore: end the servers, put the file where DATABASE_URL points (without files of the same name that end in -wal
or -shm), and start again.

For PostgreSQL, use its own tools: pg_dump --format=custom --file=<file> "$DATABASE_URL", and pg_restore.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
const [file, ...more] = positionals
if (values.help) {
  console.log(help)
} else if (file === undefined || more.length > 0) {
  console.error(`Name the file to write.\n\n${help}`)
  process.exitCode = 2
} else if (!config.databaseUrl.startsWith('file:')) {
  console.error(
    'This database is PostgreSQL. Use pg_dump --format=custom --file=<file> "$DATABASE_URL", and pg_restore.',
  )
  process.exitCode = 2
} else {
  process.exitCode = await backUp(file)
}

async function backUp(target: string): Promise<number> {
  try {
    const { bytes, sha256, conversations } = await backUpSqlite(config.databaseUrl, target)
    const size = `${(bytes / 1_000_000).toFixed(1)} MB, ${conversations.toLocaleString('en')} conversations`
    console.log(`${target}: ${size}, whole.\nsha256 ${sha256}`)
    return 0
  } catch (error) {
    console.error(error instanceof DatabaseUnusable ? error.message : describeError(error).message)
    return 1
  }
}
