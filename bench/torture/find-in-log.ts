/** What a test server's model is reached by, so that it can be looked for. */
export const modelKey = 'sk-a-key-that-nobody-may-see'

const hidden: [what: string, pattern: RegExp][] = [
  ['what was asked', /What does it cost|What are its limits|How is work verified|Who founded it/],
  ['a stack trace', /.*\n\s+at \S+.*/],
  ['a key', new RegExp(modelKey)],
  ['a prompt', /Closest to the question|You answer the readers of a wiki/],
  ['a path of this machine', /(?<![\w:])\/(?:home|root|work|tmp|srv|usr|var)\/[^\s"']+|node_modules\/\S+/],
]

/** What stands in a server's log and may not; nothing where it is as it must be. */
export function findInLog(log: string): string[] {
  return hidden.flatMap(([what, pattern]) => {
    const [found] = pattern.exec(log) ?? []
    return found === undefined ? [] : [`the log holds ${what}: ${found.slice(0, 200)}`]
  })
}
