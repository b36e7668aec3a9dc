import { escapeInvisible } from './forbidden-characters.ts'

/** A place in a file; both count from 1. */
export interface Position {
  line: number
  column: number
}

/** Something wrong in a seed file: where it is, what it is, and what was expected instead. */
export interface Problem extends Position {
  file: string
  message: string
}

/** A problem with a file as a whole, told at its beginning. */
export function problemAtTop(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message }
}

/** Thrown when seed files cannot be used; holds every problem found, sorted by place. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
    this.problems = sortProblems(problems)
  }
}

/** One line for a problem: `seeds/infrastructure/x.yaml:12:5 claims[3].facet: unknown facet "prices"; expected …`. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return escapeInvisible(`${file}:${line}:${column} ${message}`)
}

/** The first characters of a value as a problem quotes it. */
export function quote(value: string): string {
  const maxCharacters = 80
  return `"${value.length > maxCharacters ? `${value.slice(0, maxCharacters)}…` : value}"`
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.message, b.message),
  )
}

/** Compares by code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
