import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from './test.ts'

/** The examples of docs/interfaces.md, by the heading they stand under. */
const examples = [
  ...readFileSync('docs/interfaces.md', 'utf8').matchAll(
    /^## (.+)\n(?:(?!^## )[\s\S])*?```(sh|js|html)\n([\s\S]*?)```/gm,
  ),
].map(([, heading = '', language = '', code = '']) => ({ heading, language, code }))

/** Runs the first example under a heading against a server, and gives what it prints. */
export function runExample(heading: string, baseURL: string | undefined): string {
  const example = examples.find(each => each.heading === heading)
  if (!example) throw new Error(`docs/interfaces.md has no example under “${heading}”`)
  expect(example.code.trim().split('\n').length).toBeLessThanOrEqual(5)
  const code = example.code.replaceAll(/(http:\/\/)?localhost:3000/g, baseURL ?? '')
  const [program, ...args] =
    example.language === 'sh' ? ['sh', '-c'] : [process.execPath, '--input-type=module', '-e']
  return execFileSync(program ?? '', [...args, code], { encoding: 'utf8' })
}
