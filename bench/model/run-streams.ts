import fc from 'fast-check'
import { closeDatabase, openDatabase } from '#db/client.ts'
import {
  findLeak,
  hostileStream,
  releaseChunks,
  toGround,
} from '#lib/answer/writing/hostile-stream.fixture.ts'
import { importWiki } from '#lib/wiki/import-wiki.ts'
import { readClaims, readStack } from '#lib/wiki/read-wiki.ts'

/** Releases this many hostile streams over this wiki's own claims; prints and counts what should not have come out. */
export async function runStreams(count: number, seed: number): Promise<number> {
  const db = await openDatabase(':memory:')
  await importWiki(db, 'seeds')
  const [layer] = await readStack(db)
  const entries = layer?.entries ?? []
  const claims = await readClaims(
    db,
    entries.map(({ slug }) => slug),
  )
  await closeDatabase(db)
  const names = new Map(entries.map(({ slug, name }) => [slug, [name]]))
  const grounds = Array.from({ length: 20 }, (_, i) => {
    const given = claims.filter((_, at) => at % 20 === i).slice(0, 8)
    const others = claims.filter((_, at) => at % 20 === (i + 1) % 20).slice(0, 4)
    return { ground: toGround(given, names), stream: hostileStream(given, others) }
  })
  const totals = { streams: 0, facts: 0, own: 0, leaks: 0 }
  for (const [i, { ground, stream }] of grounds.entries()) {
    const share = Math.floor((count * (i + 1)) / grounds.length) - Math.floor((count * i) / grounds.length)
    for (const chunks of fc.sample(stream, { numRuns: share, seed: seed + i })) {
      const sentences = await releaseChunks(ground, chunks)
      const leaks = sentences.flatMap(sentence => findLeak(sentence, ground) ?? [])
      for (const leak of leaks) console.log(leak)
      totals.streams += 1
      totals.facts += sentences.filter(({ kind }) => kind === 'claim').length
      totals.own += sentences.some(({ text }) => text.startsWith('The model could not')) ? 0 : 1
      totals.leaks += leaks.length
    }
  }
  console.log(
    `${totals.streams} streams: ${totals.facts} sentences released, ${totals.own} streams of which something was shown as it was written, ${totals.leaks} leaks`,
  )
  return totals.leaks
}
