import { parseArgs } from 'node:util'
import { CairnError } from '#lib/errors.ts'
import { describeImport } from '#lib/wiki/describe-import.ts'
import { type ImportProgress, importWiki } from '#lib/wiki/import-wiki.ts'
import { formatProblem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { Progress } from './progress.ts'

interface Command {
  help: string
  maxArguments: number
  run(args: string[]): Promise<void>
}

const commands: Record<string, Command> = {
  import: {
    maxArguments: 1,
    help: `Usage: npm run wiki -- import [dir]

Checks every seed file in dir (seeds unless named), then brings the database that DATABASE_URL names to what they say,
in one transaction, and prints what was added, changed and removed. With any problem in any file it prints every
problem, exits with 1 and leaves the database as it was.`,
    run: runImport,
  },
  check: {
    maxArguments: 1,
    help: `Usage: npm run wiki -- check [dir]

Checks every seed file in dir (seeds unless named) without touching a database. Each problem is one line:
file:line:column, what is wrong and what was expected. Exits with 1 when there is one.`,
    run: runCheck,
  },
}

const usage = `Usage: npm run wiki -- <command>

  import [dir]   bring the database to what the seed files say
  check [dir]    check the seed files, write nothing

npm run wiki -- <command> --help says more.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  try {
    const parsed = readArguments(args)
    if (typeof parsed === 'string') return misuse(parsed)
    const { values, positionals } = parsed
    const [name, ...rest] = positionals
    const command = name === undefined ? undefined : commands[name]
    if (values.help) return print(command?.help ?? usage)
    if (!command) return misuse(name === undefined ? 'No command given.' : `There is no command "${name}".`)
    if (rest.length > command.maxArguments) return misuse(`"${name}" takes one argument at most.`)
    await command.run(rest)
    return 0
  } catch (error) {
    return fail(error)
  }
}

/** The options and arguments, or what is wrong with them. */
function readArguments(args: string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function runImport([dir = 'seeds']: string[]): Promise<void> {
  const db = await openConfiguredDatabase()
  const progress = new Progress(process.stderr)
  try {
    const report = await importWiki(db, dir, step => progress.show(describeStep(step)))
    progress.end()
    print(describeImport(report).join('\n'))
  } finally {
    progress.end()
    db.$client.close()
  }
}

/** Loads the configuration only now, so that the other commands work without one. */
async function openConfiguredDatabase() {
  const { config } = await import('#lib/config.ts').catch(cause => {
    throw new CairnError('unavailable', cause.message, { cause })
  })
  const { openDatabase } = await import('#db/client.ts')
  return openDatabase(config.databaseUrl)
}

async function runCheck([dir = 'seeds']: string[]): Promise<void> {
  let entries = 0
  let claims = 0
  const progress = new Progress(process.stderr)
  try {
    readSeeds(dir, (entry, { index, total }) => {
      entries += 1
      claims += entry.claims.length
      progress.show(describeStep({ step: 'checking', done: index + 1, total }))
    })
  } finally {
    progress.end()
  }
  print(`No problems: ${entries} entries, ${claims} claims.`)
}

function describeStep({ step, done, total }: ImportProgress): string {
  return `${step} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} entries`
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function misuse(message: string): number {
  process.stderr.write(`${message}\n\n${usage}\n`)
  return 2
}

/** Problems and messages written for people are shown as such; anything else is a defect and shows its trace. */
function fail(error: unknown): number {
  process.stderr.write(`${explain(error)}\n`)
  return 1
}

function explain(error: unknown): string {
  if (error instanceof SeedError)
    return [...error.problems.map(formatProblem), `${error.message}.`].join('\n')
  if (error instanceof CairnError) return error.message
  if (isDatabaseError(error)) return `The database cannot be used: ${error.message} (${error.code}).`
  if (error instanceof Error) return error.stack ?? error.message
  return String(error)
}

function isDatabaseError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}
