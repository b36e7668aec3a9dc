import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { withoutEnd } from '../follow-up/phrase.ts'
import type { PlanLine } from '../writer.ts'
import type { Nearby } from './claims-nearby.ts'
import {
  abstentionLines,
  asideLines,
  elsewhereLines,
  instructionLines,
  smallTalkLines,
} from './plan-abstention.ts'
import type { Planned } from './plan-question.ts'
import type { Outline } from './read-outline.ts'

/** The lines that answer all questions of a message, in order; a claim that several want is told once. */
export function mergeLines(
  planned: readonly Planned[],
  told: ReadonlySet<string>,
  lexicon: Lexicon,
  outlines: readonly Outline[],
): PlanLine[] {
  const shown = new Set<string>()
  const firstAside = planned.find(({ aside }) => aside)
  return planned.flatMap(one => {
    const { resolved, plan, elsewhere, aside, near } = one
    const outline = outlines.find(({ entry }) => entry === resolved.subjects[0]?.slug)
    // Two questions on one entry of another layer lead there once.
    if (elsewhere)
      return one === planned.find(other => other.elsewhere?.slug === elsewhere.slug)
        ? elsewhereLines(elsewhere)
        : []
    if (resolved.shape === 'small-talk') return smallTalkLines(lexicon.page)
    if (resolved.shape === 'instruction') return instructionLines(lexicon.page)
    if (aside) return one === firstAside ? asideLines(resolved, lexicon, outline) : []
    if (plan.lines.length === 0 && goesOnFromRefused(one, planned)) return []
    if (plan.lines.length === 0)
      return abstentionLines(resolved, lexicon, outline, near && untold(near, told))
    return plan.lines.filter(line => {
      if (line.kind === 'structure') return true
      const isNew = !shown.has(line.claim.id)
      shown.add(line.claim.id)
      return isNew
    })
  })
}

// "Is Lambda moving, and when?": where it is not said whether, nor is it when.
function goesOnFromRefused(one: Planned, planned: readonly Planned[]): boolean {
  if (one.near?.claims.length) return false
  return planned.some(
    ({ resolved, plan, near }) =>
      plan.lines.length === 0 &&
      !near?.claims.length &&
      one.resolved.text !== resolved.text &&
      one.resolved.text.startsWith(`${withoutEnd(resolved.text)}, `),
  )
}

function untold(near: Nearby, told: ReadonlySet<string>): Nearby {
  return { ...near, claims: near.claims.filter(({ id }) => !told.has(id)) }
}
