/** Which other version a question asks for beside the one that it names: the one before, the one after, or the newest. */
export type Neighbour = 'before' | 'after' | 'newest'

/** Whether a question asks what came before or after a version: "what came after V3?", "is V3 still the latest?"; null otherwise. */
export function neighbourAsked(question: string): Neighbour | null {
  if (STILL_NEWEST.test(question)) return 'newest'
  if (AFTER.test(question)) return 'after'
  return BEFORE.test(question) ? 'before' : null
}

const STILL_NEWEST = /\bstill (?:the|its|their) (?:latest|newest|most recent|current)\b/i
const VERB = '(?:came|comes|come|was|is|were|released|launched|published|arrived|follow(?:s|ed)?)'
const AFTER = new RegExp(
  `\\b(?:what|which|anything|something)\\b[^?]*\\b${VERB} (?:out )?(?:right )?after\\b|\\bsuccessors? (?:of|to)\\b|\\b(?:replaced|succeeded|superseded|followed|follows)\\b|\\bone after\\b|['’]s successors?\\b`,
  'i',
)
const BEFORE = new RegExp(
  `\\b(?:what|which|anything|something)\\b[^?]*\\b${VERB} (?:out )?(?:right )?before\\b|\\bpredecessors? (?:of|to)\\b|\\bpreceded\\b|\\bone before\\b|['’]s predecessors?\\b`,
  'i',
)
