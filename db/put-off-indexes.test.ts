import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { PutOffIndexes } from './put-off-indexes.ts'

function open(rows: number) {
  const client = new Sqlite(':memory:')
  client.exec('CREATE TABLE claims (id TEXT, layer TEXT); CREATE UNIQUE INDEX by_id ON claims (id)')
  client.exec('CREATE INDEX by_layer ON claims (layer)')
  for (let id = 0; id < rows; id += 1) client.prepare('INSERT INTO claims VALUES (?, ?)').run(id, 'tools')
  const list = () => client.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").pluck().all()
  return { client, indexes: new PutOffIndexes(client), list }
}

test('the indexes of an empty table wait for its rows, but for those that keep rows unique', () => {
  const { client, indexes, list } = open(0)
  indexes.expect('claims', 1_000)
  expect(list()).toEqual(['by_id'])
  client.exec("INSERT INTO claims VALUES ('a', 'tools'), ('b', 'parts')")
  indexes.build()
  expect(list()).toEqual(['by_id', 'by_layer'])
  expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
})

test.each([
  ['few rows come', 0, 999],
  ['there are rows', 1, 1_000],
])('no index waits where %s', (_, rows, expected) => {
  const { indexes, list } = open(rows)
  indexes.expect('claims', expected)
  expect(list()).toEqual(['by_id', 'by_layer'])
})
