export interface DescribedError {
  name: string
  code?: string
  message: string
}

const maxCharacters = 300

/**
 * What a log says of an error: its name, code and message, without traces, paths, keys, or what a reader sent. Of a
 * chain of causes the first one counts: those above it repeat queries with their parameters.
 */
export function describeError(error: unknown): DescribedError {
  const root = findRoot(error)
  if (!(root instanceof Error)) return { name: typeof root, message: withoutSecrets(String(root)) }
  const code = 'code' in root && typeof root.code === 'string' ? { code: root.code } : {}
  return { name: root.name, ...code, message: withoutSecrets(root.message) }
}

function findRoot(error: unknown): unknown {
  let root = error
  for (let depth = 0; depth < 10 && root instanceof Error && root.cause instanceof Error; depth += 1)
    root = root.cause
  return root
}

/** The first line of a text, without file paths, credentials and keys. */
export function withoutSecrets(text: string): string {
  const [line = ''] = text.split('\n')
  return line
    .replace(/\b([a-z]+:\/\/)[^\s/@]+@/gi, '$1…@')
    .replace(/\b(Bearer\s+|sk-)[\w.-]+/gi, '$1…')
    .replace(/(file:\/\/)?(?<![\w:/])(\/[\w.@+-]+){2,}/g, '…')
    .replace(/\b[A-Z]:\\[^\s'"]+/g, '…')
    .slice(0, maxCharacters)
}
