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
    const turned = [turnPassive, turnActive, turnAnyone].flatMap(turn => turn(blocks, i, held))
    for (const block of turned) licensed.add(block)
  }
  return licensed
}

function turnPassive(blocks: readonly Block[], i: number, held: Analysis): Block[] {
  const [object, verb] = [blocks[i], blocks[i + 1]]
  if (!object || !verb || isPassive(gapAt(held, verb.from)) || !isPassive(firstGap(verb))) return []
  // "listed as supported by Ada": what stands between the verb and its actor keeps its order.
  const actor = blocks
    .slice(i + 2)
    .find(block => block.to < verb.from && firstGap(block)?.prepositions.includes('by'))
  if (actor && !isAgent(held, actor.from)) return [object, verb, actor]
  // Without its actor: the object stood right after the verb, as its direct object does.
  const own = gapAt(held, object.from)
  const isDirect = object.from === verb.to + 1 && own.prepositions.length === 0 && own.boundary === null
  return isDirect && !own.opensPhrase && own.conjunction === null ? [object, verb] : []
}

/** "You can rent GPUs" for "GPUs can be rented". */
function turnAnyone(blocks: readonly Block[], i: number, held: Analysis): Block[] {
  const [verb, object] = [blocks[i], blocks[i + 1]]
  const isAnyone = verb?.pairs[0]?.term.index === 0 && firstGap(verb)?.words[0] === 'you'
  return verb && object && isAnyone && object.to < verb.from && isPassive(gapAt(held, verb.from))
    ? [verb, object]
    : []
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
  if (!gap) return false
  // "is to build" is none, "is to be built" is one.
  const at = gap.words.findLastIndex(word => BE.has(word))
  return at !== -1 && gap.words[at + 1] !== 'to'
}

function firstGap(block: Block | undefined): Gap | undefined {
  return block?.pairs[0]?.term.gap
}
