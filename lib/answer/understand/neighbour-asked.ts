/** Which other version a question asks for beside the one that it names: the one before, the one after, or the newest. */
export type Neighbour = 'before' | 'after' | 'newest'

/** Whether a question asks what came before or after a version: "what came after V3?", "is V3 still the latest?"; null otherwise. */
export function neighbourAsked(question: string): Neighbour | null {
  if (STILL_NEWEST.test(question)) return 'newest'
  if (AFTER.test(question)) return 'after'
  return BEFORE.test(question) ? 'before' : null
}

const STILL_NEWEST =
  /\bstill (?:the|its|their) (?:latest|newest|most recent|current)\b|^\W*(?:is|are) \S+(?: \S+)? the (?:latest|newest|most recent)(?: (?:one|model|version|release))?\W*$/i
const VERB = '(?:came|comes|come|was|is|were|released|launched|published|arrived)'
const SUBJECT = '\\b(?:what|which|anything|something)\\b[^?]{0,120}'
// "V3", "Qwen3.5", "the R1", "Opus 5.5": what is replaced is a version, and no part of one.
const VERSION = '(?:the )?(?:[\\p{L}-]{1,20} ?){1,2}\\d'
const AFTER = new RegExp(
  `${SUBJECT}\\b${VERB} (?:out )?(?:right )?after\\b|\\bsuccessors? (?:of|to)\\b|\\b(?:what|which) (?:\\p{L}+ )?(?:replaced|succeeded|superseded|followed|follows) ${VERSION}|\\bone after\\b|['’]s (?:successors?|replacements?)\\b|\\bnewer than ${VERSION}|\\bdid \\S+(?: \\S+)? (?:release|make|launch|publish|bring out) after ${VERSION}`,
  'iu',
)
const BEFORE = new RegExp(
  `${SUBJECT}\\b${VERB} (?:out )?(?:right )?before\\b|\\bpredecessors? (?:of|to)\\b|\\b(?:what|which) (?:\\p{L}+ )?preceded ${VERSION}|\\bone before\\b|['’]s predecessors?\\b|\\bolder than ${VERSION}|\\bdid \\S+(?: \\S+)? (?:release|make|launch|publish|bring out) before ${VERSION}`,
  'iu',
)
