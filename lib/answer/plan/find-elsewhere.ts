import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'

/**
 * The entry of another layer that is the subject of a question: one that it names, when it names nothing of this layer, and the claim
 * nearest to it on that entry's page comes nearer than the one nearest `here`.
 */
export function findElsewhere(
  { question, subjects, scope }: ResolvedQuestion,
  here: ClaimMatch | undefined,
  there: ClaimMatch | undefined,
): NamedEntry | null {
  const [named] = question.namedElsewhere
  if (!named || question.named.length > 0 || subjects.length === 0) return null
  if (asksOfItAlone(question, named)) return named.entry
  // "Can I use it with Claude?" asks of the page; "is it fine to use Claude?" does not.
  if (!scope.compares && OF_PAGE.test(withoutItsOwn(question.text, named))) return null
  if (there === undefined || there.confidence < TELLS_NOTHING) return null
  return there.confidence > (here?.confidence ?? Number.NEGATIVE_INFINITY) ? named.entry : null
}

// In log odds. Every question of such an entry that was looked at comes nearer to a claim there than -1.7; decision 024 has how they
// part from those of the page.
const TELLS_NOTHING = -3

// "What is vLLM?" on a page that names it once.
function asksOfItAlone({ overview, content }: ReadQuestion, { start, end }: NameMention): boolean {
  return overview && content.every(word => word.start >= start && word.start < end)
}

// "How does Gensyn check the work of its providers?": what does something is what has them, and "it" in a clause behind it is that too.
// "Is Claude one of its models?" asks of the page's.
function withoutItsOwn(text: string, { start, end }: NameMention): string {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (!AUXILIARY.test(before)) return text
  const its = ASKS_WHAT.test(before) ? OF_ITS_OWN_ANY : OF_ITS_OWN
  const own = ACTS.test(before)
    ? after.replace(its, (_, far?: string, near?: string) => far ?? near ?? '')
    : after
  return before + own.replace(IN_ITS_CLAUSE, '')
}
const AUXILIARY = /\b(?:do|does|did|has|have|had|will|can|could|is|are|was|were)(?: the)? $/i
const ACTS = /\b(?:does|did|has|had)(?: the)? $/i
const OF_ITS_OWN =
  /^((?: [\p{L}\d-]+){2,8}) (?:its|their)\b|^((?: [\p{L}\d-]+){1,8}) (?:its|their)(?= own\b)/iu
// "Where does Lambda have its sites?", but not "does Claude use its API?"
const ASKS_WHAT = /\b(?:what|which|where|when|how|why|who)\b/i
const OF_ITS_OWN_ANY = /^((?: [\p{L}\d-]+){1,8}) (?:its|their)\b/iu
// "Is CoreWeave listed, and at what price did it start?"
const IN_ITS_CLAUSE =
  /\b(?:after|before|when|once|while|because|until|than) it\b|\band (?:[\p{L}-]+ ){0,5}(?:do|does|did|is|are|was|were|has|have|had|can|will) (?:it|they)\b/iu
const OF_PAGE =
  /\bit\b(?! (?:takes?|took) (?:\p{L}+ ){0,2}to\b)(?! (?:\w+ )?(?:possible|ok|okay|fine|allowed|legal|safe|true|worth|wise|necessary)\b)|\b(?:its|they|their|here|over there)\b/iu
