import { stem } from '#lib/language/stem.ts'
import type { Analysis } from './analyze-text.ts'
import { type Block, gapAt } from './reading.ts'

const INCLUDE = stem('include')

/** Whether a block may stand elsewhere because its clause was turned round: said of the same subject in another place. */
export function isTurnedClause(blocks: readonly Block[], i: number, held: Analysis): boolean {
  return (
    isFrontedParticiple(blocks, i, held) ||
    isProperty(blocks, i, held) ||
    isMember(blocks, i, held) ||
    isConjunct(blocks, i, held)
  )
}

/** "Founded in 2018, Ada is a company" for "Ada is a company founded in 2018". */
function isFrontedParticiple(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const [block, next] = [blocks[i] as Block, blocks[i + 1]]
  const first = block.pairs[0]
  if (i !== 0 || next?.from !== 0 || next.pairs[0]?.term.gap.boundary !== 'comma') return false
  if (!first || !PARTICIPLE.test(held.terms[block.from]?.norm ?? '') || !PARTICIPLE.test(first.term.norm))
    return false
  // What the participle stands by must be what the subject is: "is an AI company founded …".
  let at = block.from
  while (at > 1 && gapAt(held, at).auxiliary === null) {
    const { words, boundary, isRelative } = gapAt(held, at)
    const isPlain = words.length === 0 || (at === block.from && gapAt(held, at).conjunction === 'and')
    if (boundary === 'clause' || isRelative || (!isPlain && !words.every(word => word === 'and')))
      return false
    at--
  }
  return isCopula(held, at) && held.terms.slice(0, at).every(term => term.isName || term.index === 0)
}

const PARTICIPLE = /(?:ed|rn|lt|wn|ade)$/

function isCopula(held: Analysis, at: number): boolean {
  const { words, auxiliary } = gapAt(held, at)
  return auxiliary !== null && words.some(word => word === 'a' || word === 'an')
}

/** "Ada has 24,000 inhabitants" for "Ada is a city, with 24,000 inhabitants": what follows ", with" is the subject's. */
function isProperty(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const [block, subject] = [blocks[i] as Block, blocks[i - 1]]
  const stated = block.pairs[0]?.term.gap.words ?? []
  const { words, boundary } = gapAt(held, block.from)
  const isHad = stated.some(word => word === 'has' || word === 'had' || word === 'have')
  if (i !== 1 || subject?.from !== 0 || !isHad || boundary !== 'comma' || words[0] !== 'with') return false
  // "Ada was bought by Bob, with 24,000 people" leaves open whose they are, and "was" does not say "has".
  const isPast = gapAt(held, subject.to + 1).words.some(word => word === 'was' || word === 'were')
  return isCopula(held, subject.to + 1) && isPast === stated.includes('had')
}

/** "A and B were early users of Ada" for "Ada's early users included A and B". */
function isMember(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const [members, whole] = [blocks[0], blocks[1]]
  if (!members || !whole || i > 1 || whole.to >= members.from) return false
  const includes = held.terms[whole.to + 1]
  const joint = whole.pairs[0]?.term.gap
  if (includes?.stem !== INCLUDE || members.from <= includes.index) return false
  const isNear = members.from <= includes.index + 3
  return isNear && joint?.auxiliary !== null && joint?.operators.length === 0
}

/** "supplies servers and leases sites" for "leases sites and supplies servers", where nothing follows either. */
function isConjunct(blocks: readonly Block[], i: number, held: Analysis): boolean {
  const [block, next] = [blocks[i] as Block, blocks[i + 1]]
  const joint = next?.pairs[0]?.term.gap
  if (!next || next.to + 1 !== block.from || next.pairs.length < 2 || block.pairs.length < 2) return false
  const isSame = joint?.words.join() === 'and' && gapAt(held, block.from).words.join() === 'and'
  const isVerb = block.pairs[0]?.term.gap.words.length === 0 && gapAt(held, next.from).words.length === 0
  const ends = gapAt(held, block.to + 1)
  const endsHere = block.to === held.terms.length - 1 || ends.boundary !== null
  const after = blocks[i + 2]?.pairs[0]?.term.gap
  return isSame && isVerb && endsHere && (after === undefined || after.boundary !== null)
}
