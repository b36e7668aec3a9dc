import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from '#lib/wiki/page/page.fixture.ts'
import { SeedFolder, toolTraits } from '#lib/wiki/seeds/seed-folder.fixture.ts'
import { databaseUrlIn, runWikiIn } from './run-wiki.fixture.ts'

let folder: SeedFolder

beforeEach(() => {
  folder = new SeedFolder()
})

afterEach(() => folder.remove())

const wiki = (...args: string[]) => runWikiIn(folder, args)

const pageOfTheShed = page.replace('The Stack', 'The Shed').replace('Other projects', 'Other entries')

// A slow machine takes long enough that progress is shown.
const onlyProgress = /^(?:(?:checking|writing) \d of 4 entries\n)*$/

test('imports what is in a folder, and then says that nothing changed', async () => {
  const first = await wiki('import', folder.path)
  expect(first).toMatchObject({ status: 0, stderr: expect.stringMatching(onlyProgress) })
  expect(first.stdout.split('\n').slice(0, 3)).toEqual([
    'Added:   4 entries, 5 claims',
    'Changed: 0 entries, 0 claims',
    'Removed: 0 entries, 0 claims',
  ])
  expect(first.stdout).toContain('  tools/hammer added\n    added: pricing-1, pricing-2\n')
  expect((await wiki('import', folder.path)).stdout).toMatch(
    /^Nothing changed\. The wiki is at version [0-9a-f]{12}\.\n$/,
  )
})

test('prints every problem on a line of its own', async () => {
  folder.change('tools/saw.yaml', 'facet: limits', 'facet: prices')
  folder.change('tools/drill.yaml', '[review, manual]', '[]')
  const { status, stdout, stderr } = await wiki('import', folder.path)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.replaceAll(`${folder.path}/`, '').split('\n')).toEqual([
    'tools/drill.yaml:12:14 claims[0].sources: no source; expected at least one, from those of this file',
    'tools/saw.yaml:8:12 claims[0].facet: unknown facet "prices"; expected one of pricing, limits',
    '2 problems.',
    '',
  ])
})

test('checks without a database', async () => {
  expect(await wiki('check', folder.path)).toEqual({
    status: 0,
    stdout: 'No problems: 4 entries, 5 claims.\n',
    stderr: '',
  })
  folder.write('tools.yaml', toolTraits)
  expect((await wiki('check', folder.path)).stdout).toBe('No problems: 4 entries, 5 claims, 2 traits.\n')
  folder.remove('tools/saw.yaml')
  expect(await wiki('check', folder.path)).toMatchObject({ status: 1, stdout: '' })
  expect(existsSync(join(folder.path, 'wiki.db'))).toBe(false)
})

test.each(['import', 'check', 'page'])('explains %s', async command => {
  const { status, stdout, stderr } = await wiki(command, '--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(`Usage: npm run wiki -- ${command}`)
})

test.each<[args: string[], code: number, used: string]>([
  [['--help'], 0, '<command>'],
  [[], 2, '<command>'],
  [['exprot'], 2, '<command>'],
  [['import', 'a', 'b'], 2, 'import [dir]'],
  [['check', '--all'], 2, 'check [dir]'],
])('answers %j with how it is used', async (args, code, used) => {
  const { status, stdout, stderr } = await wiki(...args)
  expect(status).toBe(code)
  expect(stdout + stderr).toContain(`Usage: npm run wiki -- ${used}`)
})

test('writes schemas beside a wiki, and nowhere else', async () => {
  const { stdout } = await wiki('schemas', folder.path)
  expect(stdout).toContain(join(folder.path, '.schemas', 'entry.schema.json'))
  const nowhere = join(folder.path, 'nowhere')
  expect(await wiki('schemas', nowhere)).toMatchObject({
    status: 1,
    stderr: `${nowhere} is no folder of a wiki: it has no stack.yaml.\n`,
  })
  expect(existsSync(nowhere)).toBe(false)
})

test('says so when the database is none', async () => {
  writeFileSync(join(folder.path, 'wiki.db'), 'this is no database, but a text of some length'.repeat(9))
  expect(await wiki('import', folder.path)).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^The database .*wiki\.db cannot be used: it is no SQLite database\. .*\n$/,
    ),
  })
})

test('drafts the entry of a page, which then passes the check', async () => {
  folder.write('page.txt', pageOfTheShed)
  const { status, stdout, stderr } = await wiki('page', join(folder.path, 'page.txt'), '--seeds', folder.path)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('# The wiki lacks the layer Power Tools: add it to stack.yaml.\n')
  expect(stdout).toContain(
    '# The wiki lacks a sibling: Open Source Lathe (proprietary): Turns wood; closed.\n',
  )
  folder.write('parts/table-saw.yaml', stdout.replaceAll('facet: overview', 'facet: limits'))
  folder.change('stack.yaml', '[nail]', '[nail, table-saw]')
  expect((await wiki('check', folder.path)).stdout).toBe('No problems: 5 entries, 9 claims.\n')
})

test('refuses a page with the line that broke', async () => {
  folder.write('page.txt', pageOfTheShed.replace('Source available', 'Freeware'))
  const file = join(folder.path, 'page.txt')
  expect(await wiki('page', file, '--seeds', folder.path)).toEqual({
    status: 1,
    stdout: '',
    stderr: `${file}:4:1 unknown openness "Freeware"; expected Open source, Source available or Proprietary\n`,
  })
  expect((await wiki('page', `${file}x`)).stderr).toContain(
    'page.txtx:1:1 no such file; expected a text file\n',
  )
})

test('runs as a program, on the database that is configured', () => {
  const env = { NODE_ENV: 'test' as const, DATABASE_URL: databaseUrlIn(folder) }
  const command = ['--conditions=react-server', 'cli/wiki.ts', 'import', folder.path]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^Added: {3}4 entries, 5 claims\n/)
  expect(existsSync(join(folder.path, 'wiki.db'))).toBe(true)
})

test('names a setting that is wrong', () => {
  const env = { NODE_ENV: 'test' as const, DATABASE_URL: 'mysql://x' }
  const command = ['--conditions=react-server', 'cli/wiki.ts', 'import', folder.path]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The configuration is wrong\. DATABASE_URL: .*\n$/)
})
