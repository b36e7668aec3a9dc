import type { Token } from '#lib/language/tokenize.ts'
import type { ReadClaim } from './align-terms.ts'
import type { Analysis } from './analyze-text.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { isBareName } from './is-bare-name.ts'
import { gapAt, type Reading } from './reading.ts'
import type { Problem } from './verdict.ts'

/** A sentence with fewer terms that stand in a claim says nothing that could be checked. */
const LEAST_TERMS = 2

/** Too little to check, or about something that the sentence does not name. */
export function findHollow(reading: Reading, isFollowUp: boolean): Problem | null {
  const { sentence, pairs, claims } = reading
  const first = sentence.tokens.find(token => token.kind !== 'mark')
  if (sentence.terms.length === 0 || !first) return { reason: 'content', span: sentence.text }
  if (
    !isFollowUp &&
    DANGLING.has(first.norm) &&
    !opensTitle(first, sentence, claims) &&
    !isSaidOf(first, sentence, claims) &&
    !isWhole(sentence, claims) &&
    !isCleft(sentence) &&
    !isAnyone(sentence)
  ) {
    const next = sentence.terms[0]
    const isDeterminer = DETERMINERS.has(first.norm) && next?.gap.words.length === 1
    if (!isDeterminer) return { reason: 'pronoun', span: first.text }
  }
  const hollow = sentence.terms.find(term => term.gap.isHollow)
  if (hollow && !isWhole(sentence, claims))
    return { reason: 'content', span: sentence.text.slice(0, hollow.start) }
  // "…, and it is." and "… fee. me" end in words that say nothing, unless the claim goes on so.
  const last = pairs.at(-1)
  const held = last && claims[last.claim]?.analysis
  const said = held && last ? gapAt(held, last.at + 1).words : []
  const empty = sentence.tail.words.find(
    word => FUNCTION_WORDS.has(word) && !HARMLESS.has(word) && !said.includes(word),
  )
  if (empty !== undefined && last) {
    return { reason: 'content', span: sentence.text.slice(last.term.end) }
  }
  return (pairs.length < LEAST_TERMS && sentence.terms.length < LEAST_TERMS) || isBareName(reading)
    ? { reason: 'content', span: sentence.text }
    : null
}

/** "You can rent GPUs" speaks of whoever does, as "GPUs can be rented" does. */
function isAnyone({ tokens }: Analysis): boolean {
  const [you, can] = tokens.map(token => token.norm)
  return you === 'you' && can === 'can'
}

/** "It was in March 2023 that Ada began": the pronoun stands for what follows. */
function isCleft({ tokens }: Analysis): boolean {
  const [it, verb, preposition] = tokens.map(token => token.norm)
  const that = tokens.findIndex(token => token.norm === 'that')
  return it === 'it' && (verb === 'is' || verb === 'was') && CLEFT.has(preposition ?? '') && that > 3
}

const CLEFT = new Set([
  'in',
  'on',
  'at',
  'by',
  'through',
  'under',
  'with',
  'during',
  'after',
  'before',
  'because',
])

/** A claim told word for word says what the wiki says, whomever its first word means. */
function isWhole({ text }: Analysis, claims: readonly ReadClaim[]): boolean {
  return claims.some(({ analysis }) => analysis.text === text)
}

/** A claim of no known entry may itself say "it": the sentence may then say it too, of the same. */
function isSaidOf(pronoun: Token, { tokens }: Analysis, claims: readonly ReadClaim[]): boolean {
  const next = tokens[tokens.indexOf(pronoun) + 1]?.norm
  return claims.some(({ analysis, entryNames }) => {
    if (entryNames !== null) return false
    const opensSo = analysis.tokens.find(token => token.kind !== 'mark')?.norm === pronoun.norm
    const saysSo = analysis.tokens.some(
      (token, i) => token.norm === pronoun.norm && analysis.tokens[i + 1]?.norm === next,
    )
    return opensSo || saysSo
  })
}

/** "It Takes Two" and "I Kissed a Girl" are names, if a claim has them too: the word after the pronoun has a capital. */
function opensTitle(
  pronoun: Token,
  { terms, text, tokens }: Analysis,
  claims: readonly ReadClaim[],
): boolean {
  const second = terms[0]
  const isCapital = second?.gap.words.length === 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(second.start))
  const next = tokens[tokens.indexOf(pronoun) + 1]?.norm
  return (
    isCapital &&
    claims.some(({ analysis }) =>
      analysis.tokens.some(
        (token, i) => token.norm === pronoun.norm && analysis.tokens[i + 1]?.norm === next,
      ),
    )
  )
}

/** Words that may close a sentence without saying anything. */
const HARMLESS = new Set(
  'too also now then already still yet well as it them in on out up off over there'.split(' '),
)

const DANGLING = new Set(
  'it its they their them he she his her him this these that those we you i our your my'.split(' '),
)
const DETERMINERS = new Set(['this', 'these', 'that', 'those'])
