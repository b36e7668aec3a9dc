import { SeedError } from '#lib/wiki/seeds/problem.ts'

/** What an import refuses, as file:line:column and why; nothing where it refuses nothing. */
export function problemsOf(action: () => unknown): string[] {
  try {
    action()
    return []
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    return error.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
  }
}
