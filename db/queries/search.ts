import { sql } from 'drizzle-orm'
import { type Database, sqliteOf } from '#db/client.ts'

/** What the full-text index holds of one claim. */
export interface IndexedTerms {
  /** The claim's row. */
  row: number
  layer: string
  terms: readonly string[]
}

/** Puts claims into the full-text index. Runs inside the caller's transaction where there is one. */
export function indexClaimTerms(db: Database, claims: readonly IndexedTerms[]): void {
  for (const { row, layer, terms } of claims) {
    const text = terms.map(term => inLayer(layer, term)).join(' ')
    sqliteOf(db).run(sql`INSERT INTO claim_search (rowid, terms) VALUES (${row}, ${text})`)
  }
}

/** Takes claims out of the full-text index. */
export function removeClaimTerms(db: Database, rows: readonly number[]): void {
  for (const row of rows) sqliteOf(db).run(sql`DELETE FROM claim_search WHERE rowid = ${row}`)
}

/** In how many of a layer's claims each term stands; terms that stand in none are left out. */
export async function countTerms(
  db: Database,
  layer: string,
  terms: readonly string[],
): Promise<Map<string, number>> {
  if (terms.length === 0) return new Map()
  const names = terms.map(term => inLayer(layer, term))
  const rows = sqliteOf(db).all<{ term: string; doc: number }>(
    sql`SELECT term, doc FROM claim_search_terms WHERE term IN ${names}`,
  )
  return new Map(rows.map(row => [row.term.slice(layer.length + 1), row.doc]))
}

/** The ids of the layer's claims that hold some of the terms, best first by BM25. */
export async function findClaimsByTerms(
  db: Database,
  layer: string,
  terms: readonly string[],
  limit: number,
): Promise<string[]> {
  if (terms.length === 0) return []
  const query = terms.map(term => `"${inLayer(layer, term)}"`).join(' OR ')
  const rows = sqliteOf(db).all<{ id: string }>(sql`
    SELECT claims.id AS id FROM claim_search
    JOIN claims ON claims.row = claim_search.rowid
    WHERE claim_search MATCH ${query} ORDER BY bm25(claim_search), claims.id LIMIT ${limit}`)
  return rows.map(row => row.id)
}

/** Terms of a layer that begin with the given letter. */
export async function listTermsByLetter(db: Database, layer: string, letter: string): Promise<string[]> {
  const [from, to] = [inLayer(layer, letter), inLayer(layer, `${letter}\u{10ffff}`)]
  const rows = sqliteOf(db).all<{ term: string }>(
    sql`SELECT term FROM claim_search_terms WHERE term >= ${from} AND term < ${to}`,
  )
  return rows.map(({ term }) => term.slice(layer.length + 1))
}

/** How many claims a layer has. */
export async function countClaims(db: Database, layer: string): Promise<number> {
  const row = sqliteOf(db).get<{ count: number }>(
    sql`SELECT count(*) AS count FROM claims WHERE layer = ${layer}`,
  )
  return row?.count ?? 0
}

// '#' joins the layer to its term: both are letters of the index's tokenizer, and no layer's slug holds one.
function inLayer(layer: string, term: string): string {
  return `${layer}#${term.replaceAll('"', '')}`
}
