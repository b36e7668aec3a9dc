import type { Analysis, Gap } from './analyze-text.ts'
import { type Block, gapAt, isSeparator } from './reading.ts'

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'gets', 'got'])

/**
 * The blocks that may change places because a verb changed its voice: "A bought B" and "B was bought by A" (exactly one of
 * the two says "by"), and "A ranked B" told as "B was ranked".
 */
export function licenseVoice(blocks: readonly Block[], held: Analysis): ReadonlySet<Block> {
  const licensed = new Set<Block>()
  for (const i of blocks.keys()) {
    for (const block of [...turnPassive(blocks, i, held), ...turnActive(blocks, i, held)]) licensed.add(block)
  }
  return licensed
}

function turnPassive(blocks: readonly Block[], i: number, held: Analysis): Block[] {
  const [object, verb, actor] = [blocks[i], blocks[i + 1], blocks[i + 2]]
  if (!object || !verb || isPassive(gapAt(held, verb.from)) || !isPassive(firstGap(verb))) return []
  const saysBy = actor && actor.to < verb.from && firstGap(actor)?.prepositions.includes('by')
  if (saysBy && !isAgent(held, actor.from)) return [object, verb, actor]
  // Without its actor: the object stood right after the verb, as its direct object does.
  const own = gapAt(held, object.from)
  const isDirect = object.from === verb.to + 1 && own.prepositions.length === 0 && own.boundary === null
  return isDirect && !own.opensPhrase && own.conjunction === null ? [object, verb] : []
}

function turnActive(blocks: readonly Block[], i: number, held: Analysis): Block[] {
  const [actor, verb, object] = [blocks[i], blocks[i + 1], blocks[i + 2]]
  if (!actor || !verb || verb.from >= actor.from) return []
  const isTurned =
    isAgent(held, actor.from) && !firstGap(actor)?.prepositions.includes('by') && !isPassive(firstGap(verb))
  return isTurned ? (object ? [actor, verb, object] : [actor, verb]) : []
}

/** Whether a term stands in a phrase that opens with "by": right after it, or further on in its list. */
function isAgent(held: Analysis, at: number): boolean {
  for (let back = at; back >= 0; back--) {
    const gap = gapAt(held, back)
    if (gap.prepositions.includes('by')) return true
    const goesOn =
      isSeparator(gap) || (gap.words.length === 0 && gap.boundary === null && gap.conjunction === null)
    if (!goesOn) return false
  }
  return false
}

function isPassive(gap: Gap | undefined): boolean {
  return gap?.words.some(word => BE.has(word)) ?? false
}

function firstGap(block: Block | undefined): Gap | undefined {
  return block?.pairs[0]?.term.gap
}
