import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { readQuestion } from '#lib/retrieval/read-question.ts'
import { classifyWords } from '../understand/word-classes.ts'
import type { SplitQuestion } from './split-questions.ts'

/**
 * A half of a question with what its "which one" is of, as the half before says: "which organisation took in llama.cpp, and which
 * one took in vLLM?", "who lent to Lambda, and which one lent to Crusoe?", "what licence does Llama have, and what does Qwen have?"
 * Of entries, "which one" asks for one of them as it stands.
 */
export function withKindAsked(before: string, part: SplitQuestion, lexicon: Lexicon): SplitQuestion {
  const left = kindLeftOut(before, part.text, lexicon)
  if (left !== null) {
    const put = (text: string) => text.replace(WHAT, `$1${left} `)
    return { ...part, text: put(part.text), bare: put(part.bare) }
  }
  const kind = ONE.test(part.text) && asksOfOne(part.text, lexicon) ? kindAsked(before, lexicon) : null
  if (kind === null || (kind === WHO && !DOES.test(part.text))) return part
  const put = (text: string) => text.replace(ONE, `$1${kind}`)
  return { ...part, text: put(part.text), bare: put(part.bare) }
}

// "What licence does Gemma have and what does Llama have?": the verb wants what the half before asked for.
function kindLeftOut(before: string, part: string, lexicon: Lexicon): string | null {
  const { which, upTo } = KIND.exec(before)?.groups ?? {}
  if (which === undefined || upTo === undefined || !WHAT.test(part)) return null
  const { named, content, text } = readQuestion(part, lexicon)
  const last = named.at(-1)
  const verb = last === undefined ? '' : text.slice(last.end)
  const asked = readQuestion(before, lexicon).content
  const isSaid = content.every(
    ({ term, start }) =>
      named.some(name => start >= name.start && start < name.end) || asked.some(word => word.term === term),
  )
  return /\p{L}/u.test(verb) && isSaid ? `${which.toLowerCase()} ${upTo}` : null
}
const WHAT =
  /^(\W*(?:(?:and|but|so)\W+)?)(?:what|which) (?=(?:does|do|did|is|are|was|were|has|have|can|will) )/i

const ONE =
  /^(\W*(?:(?:and|but|so)\W+)?)(?:which|what) ones?(?= (?!(?:of|at|in|on|for|with|by|from)\b)\p{L})/iu
const DOES = /\bones? (?!(?:is|are|was|were|does|do|did|has|have|had|can|will|would)\b)/i

// What "which one" is to do is done to an entry: it is none of those that are asked for.
function asksOfOne(part: string, lexicon: Lexicon): boolean {
  const { classes, degrees } = classifyWords(part, readQuestion(part, lexicon).named, lexicon.layer)
  return /[NIT]/.test(classes.slice(2)) && degrees.length === 0 && !/\b(?:or|than)\b/i.test(part)
}

const WHO = 'who'

function kindAsked(before: string, lexicon: Lexicon): string | null {
  const { which, upTo, next } = KIND.exec(before)?.groups ?? {}
  if (which === undefined) return WHO_DOES.test(before) ? WHO : null
  const noun = upTo ?? next ?? ''
  const { classes } = classifyWords(`${which} ${noun}`, [], lexicon.layer)
  return /^[Ww][xKSR]+$/.test(classes) ? `${which.toLowerCase()} ${noun}` : null
}
// "Which open licence does Llama have", "which organisation took in".
const KIND =
  /\b(?<which>which|what) (?:(?<upTo>\p{Ll}+(?: \p{Ll}+){0,2}?) (?:is|are|was|were|does|do|did|has|have|had|can|will|would)\b|(?<next>\p{Ll}{3,}) )/iu
const WHO_DOES = /^\W*(?:(?:and|but|so)\W+)?who (?!(?:is|are|was|were|else)\b)\p{L}/iu
