import { expect, test } from 'vitest'
import { engines } from '#db/engines.fixture.ts'
import { findDifferences } from './compare-databases.ts'
import { fillWiki } from './fill-wiki.ts'
import { readQuestions } from './read-questions.ts'
import { readSeeds } from './read-seeds.ts'

// `npm run eval -- --databases` asks all of them; a unit test has time for some of every kind.
const everyTwentieth = readQuestions('bench/questions').filter((_, i) => i % 20 === 0)

// Filling a second database alone takes half a minute where others work beside it.
const limitMs = 240_000

test.each(engines.slice(1))(
  '$name gives the answers that SQLite gives',
  async ({ open }) => {
    const sqlite = await fillWiki(readSeeds('seeds'))
    const { db, close } = await open()
    await fillWiki(readSeeds('seeds'), db)
    expect(everyTwentieth.length).toBeGreaterThan(20)
    expect(await findDifferences(sqlite, db, everyTwentieth)).toEqual([])
    await close()
  },
  limitMs,
)
