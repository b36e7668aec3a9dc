import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { is } from 'drizzle-orm'
import { PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core'
import { SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as postgresSchema from './postgres-schema.ts'
import * as schema from './schema.ts'

test.each([
  ['SQLite', 'sqlite', 'db/schema.ts', 'db/migrations'],
  ['PostgreSQL', 'postgresql', 'db/postgres-schema.ts', 'db/migrations-postgres'],
])('the migrations for %s bring about the schema', (_, dialect, file, migrations) => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-migrations-'))
  cpSync(migrations, folder, { recursive: true })
  const before = readdirSync(folder, { recursive: true })
  // drizzle-kit reads an absolute path as one below the working folder.
  const settings = [`--dialect=${dialect}`, `--schema=${file}`, `--out=${relative('.', folder)}`]
  const casing = dialect === 'sqlite' ? ['--casing=snake_case'] : []
  const output = execFileSync(
    process.execPath,
    ['node_modules/drizzle-kit/bin.cjs', 'generate', ...settings, ...casing],
    { encoding: 'utf8', stdio: 'pipe' },
  )
  expect(output).toContain('No schema changes')
  expect(readdirSync(folder, { recursive: true })).toEqual(before)
  rmSync(folder, { recursive: true })
})

test('every table has its counterpart in PostgreSQL, with the same columns', () => {
  const wanted = Object.values(schema).filter(table => is(table, SQLiteTable))
  const made = Object.values(postgresSchema).filter(table => is(table, PgTable))
  const columnsOf = ({ name, columns }: { name: string; columns: readonly { name: string }[] }) => [
    name,
    columns.length,
  ]
  expect(made.map(table => columnsOf(postgresConfig(table))).sort()).toEqual(
    wanted.map(table => columnsOf(sqliteConfig(table))).sort(),
  )
})
