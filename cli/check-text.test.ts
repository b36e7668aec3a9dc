import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SeedFolder } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { databaseUrlIn, runWikiIn } from './run-wiki.fixture.ts'

let folder: SeedFolder

beforeAll(async () => {
  folder = new SeedFolder()
  await runWikiIn(folder, ['import', folder.path])
})
afterAll(() => folder.remove())

function check(input: string | Buffer, ...args: string[]) {
  const env = { NODE_ENV: 'test' as const, DATABASE_URL: databaseUrlIn(folder) }
  const command = ['--conditions=react-server', 'cli/check-text.ts', ...args]
  return spawnSync(process.execPath, command, { encoding: 'utf8', env, input })
}

test('prints the verdict on each sentence of what it reads, as JSON', () => {
  const { status, stdout, stderr } = check('A hammer costs $10. A hammer costs $12.', '-')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { sentences } = JSON.parse(stdout)
  expect(sentences.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['quoted', 'contradicted'])
})

test.each<[what: string, input: string | Buffer, args: string[], status: number, message: string]>([
  ['a text without sentences', ' \n', ['-'], 1, 'standard input:1:1 empty; expected sentences'],
  ['what is no text', Buffer.from([0x41, 0xff]), ['-'], 1, 'standard input:1:2 byte 0xFF is not UTF-8'],
  ['an unknown entry', 'Cows give milk.', ['-', '--entry', 'cow'], 1, 'The wiki has no entry “cow”.'],
  ['a file that is not there', '', ['no-such.txt'], 2, 'no such file'],
  ['no file', '', [], 2, 'Name one file with the text.'],
])('refuses %s', (_, input, args, status, message) => {
  const refused = check(input, ...args)
  expect([refused.status, refused.stdout]).toEqual([status, ''])
  expect(refused.stderr).toContain(message)
})
