import { parseArgs } from 'node:util'
import { DatabaseUnusable } from '#db/database-unusable.ts'
import { CairnError } from '#lib/errors.ts'
import { formatProblem, SeedError } from '#lib/wiki/seeds/problem.ts'
import { Progress } from './progress.ts'
import type { Given, Printed, Surroundings, WikiCommand } from './wiki/command.ts'
import { findCommand, usage } from './wiki/commands.ts'
import { MisuseError } from './wiki/misuse-error.ts'

/** Runs one command of `npm run wiki`; returns 0, 1 when something is wrong with what it read, 2 when it was misused. */
export async function runWiki(args: string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings
  try {
    const printed = await run(args, surroundings)
    out.write(`${typeof printed === 'string' ? printed : printed.text}\n`)
    return typeof printed === 'string' ? 0 : printed.code
  } catch (error) {
    if (error instanceof MisuseError) {
      err.write(`${error.message}\n\n${findCommand(args[0])?.help ?? usage}\n`)
      return 2
    }
    err.write(`${explain(error)}\n`)
    return 1
  }
}

async function run([name, ...args]: string[], surroundings: Surroundings): Promise<Printed> {
  if (name === '--help' || name === '-h') return usage
  const command = findCommand(name)
  if (!command)
    throw new MisuseError(name === undefined ? 'No command given.' : `There is no command "${name}".`)
  const { wantsHelp, ...given } = readArguments(args, command)
  if (wantsHelp) return command.help
  const [least, most] = command.count
  if (given.arguments.length < least) throw new MisuseError(command.missing ?? 'Something is missing.')
  if (given.arguments.length > most) throw new MisuseError(`"${name}" takes ${countArguments(most)} at most.`)
  const progress = new Progress(surroundings.err)
  try {
    return await command.run({ ...given, progress }, surroundings)
  } finally {
    progress.end()
  }
}

function readArguments(
  args: string[],
  { options }: WikiCommand,
): Omit<Given, 'progress'> & { wantsHelp: boolean } {
  try {
    const known = { ...options, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: known })
    const { help, ...given } = values as Given['options']
    return { arguments: positionals, options: given, wantsHelp: help === true }
  } catch (error) {
    throw new MisuseError(error instanceof Error ? error.message : String(error))
  }
}

function countArguments(count: number): string {
  if (count === 0) return 'no argument'
  return count === 1 ? 'one argument' : `${count} arguments`
}

/** Problems and messages written for people are shown as such; anything else is a defect and shows its trace. */
function explain(error: unknown): string {
  if (error instanceof SeedError) return explainProblems(error)
  if (error instanceof CairnError || error instanceof DatabaseUnusable) return error.message
  if (isDatabaseError(error)) {
    const advice = error.code.startsWith('SQLITE_CORRUPT') ? ' Restore a backup (docs/operation.md).' : ''
    return `The database cannot be used: ${error.message} (${error.code}).${advice}`
  }
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
