import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Entry } from '#lib/wiki/model.ts'

/** Whether a question that names nobody is met by several entries as well as by the page's own: then it asks of them all. */
export function isOfMany({ own }: Retrieval, page: Entry): boolean {
  const best = new Map<string, number>()
  for (const { profile, confidence, coverage } of own) {
    if (coverage >= MOSTLY)
      best.set(profile.claim.entry, Math.max(best.get(profile.claim.entry) ?? -9, confidence))
  }
  const atPage = best.get(page.slug) ?? -9
  const elsewhere = [...best].filter(
    ([slug, confidence]) => slug !== page.slug && confidence >= Math.max(SURE, atPage - 2),
  )
  return elsewhere.length >= 2 || (elsewhere.length === 1 && atPage >= SURE)
}

// Log odds, and the share of the question that a claim must meet in words.
const SURE = 0.5
const MOSTLY = 0.6
