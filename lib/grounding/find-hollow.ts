import type { Token } from '#lib/language/tokenize.ts'
import type { ReadClaim } from './align-terms.ts'
import type { Analysis } from './analyze-text.ts'
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
    !opensTitle(sentence) &&
    !isSaidOf(first, sentence, claims)
  ) {
    const next = sentence.terms[0]
    const isDeterminer = DETERMINERS.has(first.norm) && next?.gap.words.length === 1
    if (!isDeterminer) return { reason: 'pronoun', span: first.text }
  }
  const hollow = sentence.terms.find(term => term.gap.isHollow)
  if (hollow) return { reason: 'content', span: sentence.text.slice(0, hollow.start) }
  // "…, and it is." ends in a clause that says nothing, unless the claim goes on so.
  const last = pairs.at(-1)
  const held = last && claims[last.claim]?.analysis
  const said = held && last ? gapAt(held, last.at + 1).words : []
  const empty = sentence.tail.words.find(
    word => (DANGLING.has(word) || AUXILIARIES.has(word)) && !said.includes(word),
  )
  if (empty !== undefined && last) {
    return { reason: 'content', span: sentence.text.slice(last.term.end) }
  }
  return (pairs.length < LEAST_TERMS && sentence.terms.length < LEAST_TERMS) || isBareName(reading)
    ? { reason: 'content', span: sentence.text }
    : null
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

/** "It Takes Two" and "I Kissed a Girl" are names: the word after the pronoun has a capital. */
function opensTitle({ terms, text }: Analysis): boolean {
  const second = terms[0]
  return (
    second !== undefined && second.gap.words.length === 1 && /^\p{Lu}\p{Ll}/u.test(text.slice(second.start))
  )
}

const AUXILIARIES = new Set('is are was were be been has have had do does did'.split(' '))

const DANGLING = new Set(
  'it its they their them he she his her him this these that those we you i our your my'.split(' '),
)
const DETERMINERS = new Set(['this', 'these', 'that', 'those'])
