import { checkCommand } from './check.ts'
import type { WikiCommand } from './command.ts'
import { copyCommand } from './copy.ts'
import { diffCommand } from './diff.ts'
import { fromCommand } from './from.ts'
import { gapsCommand } from './gaps.ts'
import { importCommand } from './import.ts'
import { newCommand } from './new.ts'
import { pageCommand } from './page.ts'
import { schemasCommand } from './schemas.ts'
import { staleCommand } from './stale.ts'

/** Every command of `npm run wiki`, by its name, in the order in which they are listed. */
export const commands: Readonly<Record<string, WikiCommand>> = {
  new: newCommand,
  from: fromCommand,
  import: importCommand,
  check: checkCommand,
  diff: diffCommand,
  stale: staleCommand,
  gaps: gapsCommand,
  copy: copyCommand,
  page: pageCommand,
  schemas: schemasCommand,
}

const width = Math.max(...Object.entries(commands).map(([name, { takes }]) => `${name} ${takes}`.length))

/** What is printed for whoever does not know the commands. */
export const usage = `Usage: npm run wiki -- <command>

${Object.entries(commands)
  .map(([name, { takes, does }]) => `  ${`${name} ${takes}`.padEnd(width)}  ${does}`)
  .join('\n')}

npm run wiki -- <command> --help says more.`

export function findCommand(name: string | undefined): WikiCommand | null {
  return name !== undefined && Object.hasOwn(commands, name) ? (commands[name] ?? null) : null
}
