import type { Database } from '#db/client.ts'
import * as findings from '#db/queries/findings.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { readClaimsById } from '#lib/wiki/read-wiki.ts'

/** Findings that are alike, counted. */
export interface Gap {
  kind: findings.FindingKind
  entry: string
  facet: string | null
  /** What was asked about, in words that may be shown to anyone. */
  topic: string | null
  reason: string | null
  /** The claim that was objected to, as it stands now; null where none was, or where the wiki has dropped it. */
  claim: Claim | null
  isClaimGone: boolean
  count: number
  /** The day of the latest one, as `2026-11-25`. */
  latest: string
}

// What editors can work through; older findings come up as these are dealt with and their conversations end.
const maxFindings = 5_000

/** What readers asked and the wiki could not answer, what was withheld and what was objected to: the most frequent first. */
export async function readGaps(db: Database): Promise<Gap[]> {
  const rows = await findings.listFindings(db, maxFindings)
  const ids = [...new Set(rows.flatMap(({ claim }) => claim ?? []))]
  const claims = new Map((await readClaimsById(db, ids)).map(claim => [claim.id, claim]))
  const alike = Map.groupBy(rows, ({ kind, entry, facet, topic, reason, claim }) =>
    JSON.stringify([kind, entry, facet, topic, reason, claim]),
  )
  const gaps = [...alike.values()].flatMap((group): Gap[] => {
    const [latest] = group
    if (!latest) return []
    const { kind, entry, facet, topic, reason, claim, createdAt } = latest
    const known = claim === null ? undefined : claims.get(claim)
    return [
      {
        ...{ kind, entry, facet, topic, reason },
        claim: known ?? null,
        isClaimGone: claim !== null && !known,
        count: group.length,
        latest: new Date(createdAt).toISOString().slice(0, 10),
      },
    ]
  })
  return gaps.toSorted((a, b) => b.count - a.count || b.latest.localeCompare(a.latest))
}
