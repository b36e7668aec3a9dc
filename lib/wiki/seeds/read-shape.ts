import type { z } from 'zod'
import type { YamlFile } from './parse-yaml.ts'
import { type Problem, quote } from './problem.ts'

/** The part of a file at `path` in its shape, or null; every way in which it breaks the shape goes to `problems`. */
export function readShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
  yaml: YamlFile,
  path: readonly PropertyKey[],
  problems: Problem[],
): T | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) problems.push(...toProblems(issue, yaml, path))
  return null
}

/** A problem with the value at `path`: its place, then its path and what is wrong. */
export function problemAt(yaml: YamlFile, path: readonly PropertyKey[], message: string): Problem {
  return { file: yaml.file, ...yaml.placeOf(path), message: joinPath(path, message) }
}

function toProblems(issue: z.core.$ZodIssue, yaml: YamlFile, parent: readonly PropertyKey[]): Problem[] {
  const path = [...parent, ...issue.path]
  if (issue.code !== 'unrecognized_keys') return [problemAt(yaml, path, issue.message)]
  return issue.keys.map(key => ({
    file: yaml.file,
    ...yaml.placeOfKey([...path, key]),
    message: joinPath(path, `unknown key ${quote(key)}; ${issue.message}`),
  }))
}

/** `claims[3].facet: message`; the message alone at the top of a file. */
function joinPath(path: readonly PropertyKey[], message: string): string {
  const joined = path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  return joined === '' ? message : `${joined}: ${message}`
}
