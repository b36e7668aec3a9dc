import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SeedFolder } from '#lib/wiki/seeds/seed-folder.fixture.ts'

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder()
})

afterEach(() => folder.remove())

function wiki(...args: string[]) {
  const env = { NODE_ENV: 'test' as const, DATABASE_URL: `file:${join(folder.path, 'wiki.db')}` }
  const command = ['--conditions=react-server', 'cli/wiki.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

test('imports what is in a folder, and then says that nothing changed', () => {
  const first = wiki('import', folder.path)
  expect(first).toMatchObject({ status: 0, stderr: '' })
  expect(first.stdout.split('\n').slice(0, 3)).toEqual([
    'Added:   4 entries, 5 claims',
    'Changed: 0 entries, 0 claims',
    'Removed: 0 entries, 0 claims',
  ])
  expect(first.stdout).toContain('  tools/hammer added\n    added: pricing-1, pricing-2\n')
  expect(wiki('import', folder.path).stdout).toMatch(
    /^Nothing changed\. The wiki is at version [0-9a-f]{12}\.\n$/,
  )
})

test('prints every problem on a line of its own', () => {
  folder.change('tools/saw.yaml', 'facet: limits', 'facet: prices')
  folder.change('tools/drill.yaml', '[review, manual]', '[]')
  const { status, stdout, stderr } = wiki('import', folder.path)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.replaceAll(`${folder.path}/`, '').split('\n')).toEqual([
    'tools/drill.yaml:12:14 claims[0].sources: no source; expected at least one, from those of this file',
    'tools/saw.yaml:8:12 claims[0].facet: unknown facet "prices"; expected one of pricing, limits',
    '2 problems in the seed files.',
    '',
  ])
})

test('checks without a database', () => {
  expect(wiki('check', folder.path)).toEqual({
    status: 0,
    stdout: 'No problems: 4 entries, 5 claims.\n',
    stderr: '',
  })
  folder.remove('tools/saw.yaml')
  expect(wiki('check', folder.path)).toMatchObject({ status: 1, stdout: '' })
  expect(existsSync(join(folder.path, 'wiki.db'))).toBe(false)
})

test.each(['import', 'check'])('explains %s', command => {
  const { status, stdout, stderr } = wiki(command, '--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(`Usage: npm run wiki -- ${command}`)
})

test.each([
  [['--help'], 0],
  [[], 2],
  [['exprot'], 2],
  [['import', 'a', 'b'], 2],
  [['check', '--all'], 2],
])('answers %j with how it is used', (args, code) => {
  const { status, stdout, stderr } = wiki(...args)
  expect(status).toBe(code)
  expect(stdout + stderr).toContain('Usage: npm run wiki -- <command>')
})

test('says so when the database is none', () => {
  writeFileSync(join(folder.path, 'wiki.db'), 'this is no database, but a text of some length'.repeat(9))
  expect(wiki('import', folder.path)).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The database cannot be used: file is not a database (SQLITE_NOTADB).\n',
  })
})
