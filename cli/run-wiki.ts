import { parseArgs } from 'node:util'
import { DatabaseUnusable } from '#db/check-sqlite-file.ts'
import { closeDatabase, type Database } from '#db/client.ts'
import { CairnError } from '#lib/errors.ts'
import { copyCairn } from '#lib/wiki/copy-cairn.ts'
import { describeImport } from '#lib/wiki/describe-import.ts'
import { type ImportProgress, importWiki } from '#lib/wiki/import-wiki.ts'
import { draftPage } from '#lib/wiki/page/draft-page.ts'
import { formatProblem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { readSeeds } from '#lib/wiki/seeds/read-seeds.ts'
import { type Output, Progress } from './progress.ts'
import { help, isCommand, usage } from './wiki-help.ts'

/** What the program reaches of the world. */
export interface Surroundings {
  out: Output
  err: Output
  /** Opens the database at a URL, or the one that the settings name. */
  openDatabase(url?: string): Promise<Database>
}

/** Runs one command of `npm run wiki`; returns 0, 1 when something is wrong with what it read, 2 when it was misused. */
export async function runWiki(args: string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings
  const parsed = readArguments(args)
  if ('misuse' in parsed) {
    err.write(`${parsed.misuse}\n\n${usage}\n`)
    return 2
  }
  try {
    out.write(`${await run(parsed, surroundings)}\n`)
    return 0
  } catch (error) {
    err.write(`${explain(error)}\n`)
    return 1
  }
}

interface Arguments {
  command: keyof typeof help | null
  /** The folder of seed files. */
  seeds: string
  /** The file that holds a page. */
  file: string
  /** The URL of the database to copy to. */
  to: string
  wantsHelp: boolean
}

function readArguments(args: string[]): Arguments | { misuse: string } {
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      seeds: { type: 'string' },
      to: { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [command, argument = '', ...more] = positionals
    const seeds = values.seeds ?? 'seeds'
    if (values.help && !isCommand(command)) return { command: null, seeds, file: '', to: '', wantsHelp: true }
    if (command === undefined) return { misuse: 'No command given.' }
    if (!isCommand(command)) return { misuse: `There is no command "${command}".` }
    if (more.length > 0) return { misuse: `"${command}" takes one argument at most.` }
    const wantsHelp = values.help === true
    const to = values.to ?? ''
    if (command === 'copy' && !/^(?:file|postgres(?:ql)?):./.test(to) && !wantsHelp)
      return { misuse: 'Name the other database: --to file:<path>, or --to postgres://…' }
    if (command !== 'page') return { command, seeds: argument || seeds, file: '', to, wantsHelp }
    if (argument === '' && !wantsHelp) return { misuse: 'Name the file that holds the page.' }
    return { command, seeds, file: argument, to, wantsHelp }
  } catch (error) {
    return { misuse: error instanceof Error ? error.message : String(error) }
  }
}

async function run(
  { command, seeds, file, to, wantsHelp }: Arguments,
  surroundings: Surroundings,
): Promise<string> {
  if (command === null) return usage
  if (wantsHelp) return help[command]
  if (command === 'page') return draftPage(file, seeds).trimEnd()
  const progress = new Progress(surroundings.err)
  try {
    if (command === 'copy') return await runCopy(to, progress, surroundings)
    return command === 'import' ? await runImport(seeds, progress, surroundings) : runCheck(seeds, progress)
  } finally {
    progress.end()
  }
}

async function runImport(seeds: string, progress: Progress, { openDatabase }: Surroundings): Promise<string> {
  const db = await openDatabase()
  try {
    const report = await importWiki(db, seeds, step => progress.show(() => describeStep(step)))
    return describeImport(report).join('\n')
  } finally {
    await closeDatabase(db)
  }
}

async function runCopy(to: string, progress: Progress, { openDatabase }: Surroundings): Promise<string> {
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
}

function runCheck(seeds: string, progress: Progress): string {
  let entries = 0
  let claims = 0
  readSeeds(seeds, ({ entry }, { index, total }) => {
    entries += 1
    claims += entry?.claims.length ?? 0
    progress.show(() => describeStep({ step: 'checking', done: index + 1, total }))
  })
  return `No problems: ${entries} entries, ${claims} claims.`
}

function describeStep({ step, done, total }: ImportProgress): string {
  return `${step} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} entries`
}

/** Problems and messages written for people are shown as such; anything else is a defect and shows its trace. */
function explain(error: unknown): string {
  if (error instanceof SeedError) return explainProblems(error)
  if (error instanceof CairnError || error instanceof DatabaseUnusable) return error.message
  if (isDatabaseError(error)) return `The database cannot be used: ${error.message} (${error.code}).`
  if (error instanceof Error) return error.stack ?? error.message
  return String(error)
}

/** A line for each problem, and below them how many there are, when one could lose count. */
function explainProblems({ problems, message }: SeedError): string {
  const lines = problems.map(formatProblem)
  return lines.length === 1 ? lines.join() : [...lines, `${message}.`].join('\n')
}

// SQLite's codes, PostgreSQL's five characters, and those of a network that does not lead there.
function isDatabaseError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(?:SQLITE_\w+|[0-9A-Z]{5}|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET)$/.test(String(error.code))
  )
}
