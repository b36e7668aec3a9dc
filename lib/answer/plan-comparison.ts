import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Retrieval } from '#lib/retrieval/retrieve-claims.ts'
import type { Entry } from '#lib/wiki/model.ts'
import { isInParallel } from './is-answer.ts'
import type { AnswerPlan } from './plan-answer.ts'
import type { ResolvedQuestion } from './resolve-question.ts'
import type { PlanLine } from './writer.ts'

/** One claim an entry in parallel, the page's entry first; the table holds a row for each facet, a cell for each entry. */
export function planComparison(
  resolved: ResolvedQuestion,
  { own, others }: Retrieval,
  facetOrder: readonly string[],
): AnswerPlan {
  const byEntry = Map.groupBy([...own, ...others], ({ profile }) => profile.claim.entry)
  const isOpen = resolved.question.content.length === 0 && resolved.question.facets.size === 0
  const facets = isOpen ? sharedFacets(resolved.subjects, byEntry, facetOrder) : []
  const chosen = resolved.subjects.map(entry => {
    const matches = byEntry.get(entry.slug) ?? []
    const fitting = isOpen ? firstOfFacets(matches, facets) : bestInParallel(matches)
    return { entry, matches, fitting }
  })
  const silent = chosen.filter(({ fitting }) => fitting.length === 0).map(({ entry }) => entry)
  const lines: PlanLine[] = chosen.flatMap(({ entry, fitting }): PlanLine[] =>
    fitting.length === 0
      ? [{ kind: 'structure', text: `The wiki does not say this of ${entry.name}.` }]
      : fitting.map(({ profile }) => ({ kind: 'claim', claim: profile.claim })),
  )
  const isEmpty = silent.length === resolved.subjects.length
  return {
    lines: isEmpty ? [] : lines,
    table: isEmpty ? null : tableOf(chosen, facetOrder),
    support: chosen.flatMap(({ matches }) => matches.slice(0, 4)).map(({ profile }) => profile.claim),
    silent,
  }
}

function bestInParallel(matches: readonly ClaimMatch[]): ClaimMatch[] {
  const [best, next] = matches.filter(isInParallel)
  if (!best) return []
  return next && next.score >= best.score * 0.9 ? [best, next] : [best]
}

// Nothing in particular was asked: the three facets that most of the entries have, as pages order them.
function sharedFacets(
  entries: readonly Entry[],
  byEntry: ReadonlyMap<string, ClaimMatch[]>,
  facetOrder: readonly string[],
): string[] {
  const shares = facetOrder.map(facet => ({
    facet,
    count: entries.filter(({ slug }) =>
      byEntry.get(slug)?.some(({ profile }) => profile.claim.facet === facet),
    ).length,
  }))
  const most = Math.max(...shares.map(({ count }) => count))
  return shares
    .filter(({ count }) => count === most && count > 0)
    .slice(0, 2)
    .map(({ facet }) => facet)
}

function firstOfFacets(matches: readonly ClaimMatch[], facets: readonly string[]): ClaimMatch[] {
  return facets.flatMap(facet => {
    const [first] = matches
      .filter(({ profile }) => profile.claim.facet === facet && profile.claim.status === 'current')
      .sort((a, b) => (a.profile.claim.id < b.profile.claim.id ? -1 : 1))
    return first ?? []
  })
}

/** The table of the claims chosen: a row for each facet among them, a cell for each entry. */
export function tableOf(
  chosen: readonly { entry: Entry; fitting: readonly ClaimMatch[] }[],
  facetOrder: readonly string[],
): AnswerPlan['table'] {
  const used = new Set(chosen.flatMap(({ fitting }) => fitting.map(({ profile }) => profile.claim.facet)))
  return {
    columns: chosen.map(({ entry }) => entry.slug),
    rows: facetOrder
      .filter(facet => used.has(facet))
      .map(facet => ({
        facet,
        cells: chosen.map(({ entry, fitting }) => ({
          entry: entry.slug,
          citations: fitting
            .filter(({ profile }) => profile.claim.facet === facet)
            .map(({ profile }) => profile.claim.id),
        })),
      })),
  }
}
