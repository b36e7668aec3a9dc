import type { Database } from '#db/client.ts'
import { readSearchTerms } from '#lib/language/search-terms.ts'
import { readSentenceMeaning, sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import { meanOf } from '#lib/mean.ts'
import type { AskProfile } from './claim-profile.ts'
import { wikiMemory } from './wiki-memory.ts'

/**
 * How much nearer a question is to those that readers ask of all entries of a layer than to any that they ask of one of them,
 * whether or not a claim answers it: differences of cosines, of the nearest question on each side and of the mean of three.
 */
export interface NearerToAll {
  nearest: number
  nearestThree: number
}

/** The same for one entry; null where the wiki knows no such questions of its layer, or none of its own. */
export async function retrieveNearerToAll(
  db: Database,
  layer: string,
  text: string,
  entry: string,
): Promise<NearerToAll | null> {
  const memory = await wikiMemory(db)
  const [{ traits }, claims, unanswered] = await Promise.all([
    memory.readTraits(layer),
    memory.readProfiles([entry]),
    memory.readUnanswered([entry]),
  ])
  const meaning = readSentenceMeaning(readSearchTerms(text))
  const ofAll = likest(
    meaning,
    traits.flatMap(({ asks }) => asks),
  )
  const sides = [claims.flatMap(({ asks }) => asks), unanswered.get(entry) ?? []].map(asks =>
    likest(meaning, asks),
  )
  if (ofAll.length === 0 || sides.every(side => side.length === 0)) return null
  const most = (of: (side: readonly number[]) => number) => of(ofAll) - Math.max(...sides.map(of))
  return { nearest: most(([first = 0]) => first), nearestThree: most(meanOf) }
}

function likest(meaning: Float32Array, asks: readonly AskProfile[]): number[] {
  const found = [0, 0, 0]
  for (const ask of asks) {
    const likeness = sentenceLikeness(meaning, ask.meaning)
    const at = found.findIndex(other => likeness > other)
    if (at < 0) continue
    found.splice(at, 0, likeness)
    found.pop()
  }
  // The mean is of those that there are: who is asked little is no farther.
  return found.slice(0, asks.length)
}
