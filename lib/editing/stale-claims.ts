import { z } from 'zod'
import type { Database } from '#db/client.ts'
import { listAnswers } from '#db/queries/conversations.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { readAllEntries, readClaims } from '#lib/wiki/read-wiki.ts'

/** A claim with how old what it says is, and how many questions it answered. */
export interface AgedClaim {
  id: string
  text: string
  asOf: string | null
  /** Whole months since `asOf`; null without a date. */
  months: number | null
  /** Answers that cite it, of the conversations that are kept. */
  answered: number
}

/**
 * The current claims whose date is at least so many months old, the oldest first; then those without a date that answered
 * questions, the most asked first. Of claims as old, the one that answered more comes first.
 */
export async function listStaleClaims(db: Database, minMonths: number, now: Date): Promise<AgedClaim[]> {
  const answered = await countCitations(db)
  const aged: AgedClaim[] = []
  for (const { slug } of await readAllEntries(db))
    for (const claim of await readClaims(db, [slug]))
      if (claim.status === 'current') aged.push(toAged(claim, answered.get(claim.id) ?? 0, now))
  return aged
    .filter(({ months, answered: count }) => (months === null ? count > 0 : months >= minMonths))
    .sort((a, b) => (b.months ?? -1) - (a.months ?? -1) || b.answered - a.answered || (a.id < b.id ? -1 : 1))
}

function toAged({ id, text, asOf }: Claim, answered: number, now: Date): AgedClaim {
  return { id, text, asOf, months: asOf === null ? null : monthsSince(asOf, now), answered }
}

/** Whole months from `2026`, `2026-03` or `2026-03-23` to a day; a year counts from its end. */
function monthsSince(date: string, now: Date): number {
  const [year = 0, month = 12, day = 1] = date.split('-').map(Number)
  const months = (now.getUTCFullYear() - year) * 12 + now.getUTCMonth() + 1 - month
  return Math.max(0, months - (now.getUTCDate() < day ? 1 : 0))
}

const Cited = z.object({ claims: z.record(z.string(), z.unknown()) })

// So many answers at once that a statement's cost does not show, few enough to be held.
const step = 500

async function countCitations(db: Database): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let last = ''; ; ) {
    const answers = await listAnswers(db, last, step)
    for (const { answer } of answers) {
      const cited = Cited.safeParse(answer)
      for (const id of Object.keys(cited.data?.claims ?? {})) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const end = answers.at(-1)
    if (!end || answers.length < step) return counts
    last = end.id
  }
}
