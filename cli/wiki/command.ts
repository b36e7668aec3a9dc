import type { ParseArgsOptionsConfig } from 'node:util'
import type { Database } from '#db/client.ts'
import type { Output, Progress } from '../progress.ts'

/** What the program reaches of the world. */
export interface Surroundings {
  out: Output
  err: Output
  /** Opens the database at a URL, or the one that the settings name. */
  openDatabase(url?: string): Promise<Database>
  /** The folder of the wiki that the settings name. */
  readWikiFolder(): Promise<string>
}

/** What a command was given. */
export interface Given {
  arguments: string[]
  options: Record<string, string | boolean | undefined>
  progress: Progress
}

/** What a command prints, and its exit code where that is not 0. */
export type Printed = string | { text: string; code: number }

/** One command of `npm run wiki`. */
export interface WikiCommand {
  /** Its arguments, as the list of commands shows them. */
  takes: string
  /** What it does, in a few words. */
  does: string
  /** All that `--help` says. */
  help: string
  /** The fewest and the most arguments. */
  count: readonly [least: number, most: number]
  /** What is said when an argument is missing. */
  missing?: string
  options?: ParseArgsOptionsConfig
  run(given: Given, surroundings: Surroundings): Promise<Printed>
}

/** The folder that a command was given, or the one of the settings. */
export async function folderOf(named: string | undefined, { readWikiFolder }: Surroundings): Promise<string> {
  return named ?? (await readWikiFolder())
}
