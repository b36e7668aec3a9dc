import type { Database } from '#db/client.ts'
import { postingsOf } from '#db/postings.ts'

// At least so many postings are read where a layer has them: a small layer is read whole, and a large one far enough
// that the best claims for a question of several common words are among them. More would cost over a millisecond.
const enoughPostings = 1_000
// Terms too common to be read are looked up among the claims found by the others; the rarest of them tell most.
const mostNarrowed = 3

/** In how many of a layer's claims each term stands; terms that stand in none are left out. */
export async function countTerms(
  db: Database,
  layer: string,
  terms: readonly string[],
): Promise<Map<string, number>> {
  const rows = await postingsOf(db).countTerms(layer, terms)
  return new Map(rows.map(row => [row.term, row.claims]))
}

/** How many claims a layer has. */
export async function countClaims(db: Database, layer: string): Promise<number> {
  return (await countTerms(db, layer, [''])).get('') ?? 0
}

/** Terms of a layer that begin with the given letter, in the order of their bytes. */
export async function listTermsByLetter(db: Database, layer: string, letter: string): Promise<string[]> {
  return await postingsOf(db).listTerms(layer, letter)
}

/**
 * The ids of the layer's claims that hold some of the terms, best first: by the sum of the terms' rarities (inverse
 * document frequency), then as they were brought in. How many postings are read does not grow with the layer: the rare
 * terms are read first, and common ones looked up among what those found.
 */
export async function findClaimsByTerms(
  db: Database,
  layer: string,
  terms: readonly string[],
  limit: number,
): Promise<string[]> {
  const counts = await countTerms(db, layer, ['', ...terms])
  const plan = planPostings(counts, terms)
  if (plan.read.length === 0) return []
  const postings = postingsOf(db)
  const read = await postings.read(layer, plan.read, enoughPostings)
  const narrowed =
    plan.narrow.length === 0 ? [] : await postings.narrow(layer, plan.read, plan.narrow, enoughPostings)
  const total = counts.get('') ?? 0
  const scores = new Map<number, number>()
  for (const [i, term] of [...plan.read, ...plan.narrow].entries()) {
    const rarity = Math.log(1 + total / (counts.get(term) ?? 1))
    for (const row of (i < read.length ? read[i] : narrowed[i - read.length]) ?? [])
      scores.set(row, (scores.get(row) ?? 0) + rarity)
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
  const rows = best.map(([row]) => row)
  const ids = new Map((await postings.listIds(layer, rows)).map(({ row, id }) => [row, id]))
  return rows.flatMap(row => ids.get(row) ?? [])
}

/** Which terms' postings to read, the rarest first until there are enough, and which to look up among those. */
function planPostings(
  counts: ReadonlyMap<string, number>,
  terms: readonly string[],
): { read: string[]; narrow: string[] } {
  const known = [...new Set(terms)].filter(term => term !== '' && counts.has(term))
  const rarestFirst = known.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
  let postings = 0
  let read = 0
  for (const term of rarestFirst) {
    postings += counts.get(term) ?? 0
    if (read > 0 && postings > enoughPostings) break
    read += 1
  }
  return { read: rarestFirst.slice(0, read), narrow: rarestFirst.slice(read, read + mostNarrowed) }
}
