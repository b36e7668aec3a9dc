import type { Evidence, PlanLine } from '../writer.ts'

/** As tokens are commonly guessed, with the mark and the end of the line. */
const CHARACTERS_PER_TOKEN = 4
const TOKENS_PER_LINE = 6

/**
 * The claims a model is given: all that the plan states, then one more of each entry it speaks of in turn, best first, while
 * the budget lasts, so that an entry with much to say starves none. Named anew in the order of their ids: the same claims always make
 * the same prompt. A claim that is superseded or disputed goes along only with the one it yields to.
 */
export function fitEvidence(
  evidence: readonly Evidence[],
  plan: readonly PlanLine[],
  budgetTokens: number,
): Evidence[] {
  const planned = new Set(plan.flatMap(line => (line.kind === 'claim' ? [line.claim.id] : [])))
  const given = new Set(evidence.map(({ claim }) => claim.id))
  const inPlay = new Set(
    evidence.filter(({ claim }) => planned.has(claim.id)).map(({ claim }) => claim.entry),
  )
  const usable = evidence.filter(
    ({ claim }) => inPlay.has(claim.entry) && (claim.status === 'current' || given.has(claim.by ?? '')),
  )
  const chosen = usable.filter(({ claim }) => planned.has(claim.id))
  let left = budgetTokens - chosen.reduce((sum, item) => sum + tokensOf(item), 0)
  const queues = [
    ...Map.groupBy(
      usable.filter(({ claim }) => !planned.has(claim.id)),
      ({ claim }) => claim.entry,
    ).values(),
  ]
  for (let turn = 0; queues.some(queue => queue.length > turn); turn += 1) {
    for (const queue of queues) {
      const next = queue[turn]
      if (!next || tokensOf(next) > left) continue
      left -= tokensOf(next)
      chosen.push(next)
    }
  }
  const ids = new Set(chosen.map(({ claim }) => claim.id))
  return chosen
    .filter(({ claim }) => claim.status === 'current' || planned.has(claim.id) || ids.has(claim.by ?? ''))
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }, index) => ({ alias: `c${index + 1}`, claim }))
}

function tokensOf({ claim }: Evidence): number {
  return Math.ceil(claim.text.length / CHARACTERS_PER_TOKEN) + TOKENS_PER_LINE
}
