import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { describeImport } from './describe-import.ts'
import { importWiki } from './import-wiki.ts'
import * as reading from './read-wiki.ts'

const db = await openDatabase(':memory:')

beforeAll(async () => {
  await importWiki(db, 'seeds')
})

afterAll(() => closeDatabase(db))

test('the wiki’s own seed files import, and a second time change nothing', async () => {
  expect(describeImport(await importWiki(db, 'seeds'))[0]).toMatch(/^Nothing changed\./)
})

test('its layers hold their entries', async () => {
  const stack = await reading.readStack(db)
  expect(stack.map(({ slug, entries }) => [slug, entries.length])).toEqual([
    ['infrastructure', 14],
    ['training', 1],
    ['inference', 8],
    ['models', 8],
  ])
})

test('every claim rests on a source, and what is not current names a claim in its place', async () => {
  const stack = await reading.readStack(db)
  const slugs = stack.flatMap(({ entries }) => entries.map(({ slug }) => slug))
  const claims = await reading.readClaims(db, slugs)
  expect(claims.length).toBeGreaterThan(400)
  expect(claims.filter(({ sources }) => sources.length === 0)).toEqual([])
  const ids = new Set(claims.map(({ id }) => id))
  const replaced = claims.filter(({ status }) => status !== 'current')
  expect(replaced.length).toBeGreaterThan(0)
  expect(replaced.filter(({ by }) => by === null || !ids.has(by))).toEqual([])
})

test('open entries stand before others in every layer', async () => {
  const rank = { 'open-source': 0, 'source-available': 1, proprietary: 2 }
  for (const { entries } of await reading.readStack(db)) {
    const ranks = entries.map(({ openness }) => rank[openness])
    expect(ranks).toEqual(ranks.toSorted())
  }
})
