import type { ReadClaim } from './align-terms.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { matchTerms } from './match-terms.ts'
import { distinctionOf, leavesSubjectOpen } from './open-subject.ts'
import { gapAt, type Pair, type Reading, textOf, toSegments } from './reading.ts'
import type { Problem } from './verdict.ts'

/** What a claim says, it says of its own subject: the sentence must name it wherever it uses the claim. */
export function findSubjectChange(reading: Reading): Problem | null {
  let inherited: string | null = null
  const segments = toSegments(reading.pairs)
  for (const [i, segment] of segments.entries()) {
    const first = segment[0]
    const claim = first ? reading.claims[first.claim] : undefined
    if (!first || !claim) continue
    const lead = findLead(claim.analysis)
    const leadText = lead[0] === undefined ? null : (claim.analysis.terms[lead[0]]?.stem ?? null)
    const leadStems = lead.map(at => stemOf(claim.analysis.terms[at]))
    const named = segment.some(pair => lead.includes(pair.at) || leadStems.includes(stemOf(pair.term)))
    const own =
      named || lead.length === 0 || leavesSubjectOpen(claim) || startsOwnClause(claim.analysis, segment)
    const next = segments[i + 1]
    if (next && segment.every(pair => lead.includes(pair.at)) && !sharesPredicate(reading, next, claim)) {
      return { reason: 'subject', span: textOf(reading.sentence, first.term) }
    }
    if (!own && (inherited === null || inherited !== leadText)) {
      return { reason: 'subject', span: textOf(reading.sentence, first.term) }
    }
    inherited = leadText
  }
  return null
}

function stemOf(term: Term | undefined): string {
  return term ? term.stem || term.norm : ''
}

/** A word said twice cannot stand for the one that it replaces: "miners supply, and miners measure" for "validators measure". */
export function findReplacedWord({ pairs, claims, sentence }: Reading): Problem | null {
  const used = new Set(pairs.map(pair => `${pair.claim} ${pair.at}`))
  const aside = distinctionOf(sentence)
  for (const [i, pair] of pairs.entries()) {
    if (pair.kind !== 'exact' || pair.term.kind !== 'word' || aside.includes(pair.term)) continue
    const isRepeated = pairs.some(
      other =>
        other !== pair &&
        other.claim === pair.claim &&
        other.at === pair.at &&
        !aside.includes(other.term) &&
        !isSameName(other, pair),
    )
    if (!isRepeated) continue
    const [previous, next] = [pairs[i - 1], pairs[i + 1]]
    const places = [
      previous?.claim === pair.claim ? previous.at + 1 : -1,
      next?.claim === pair.claim ? next.at - 1 : -1,
    ]
    const isReplaced = places.some(at => {
      const held = claims[pair.claim]?.analysis.terms[at]
      return held?.kind === 'word' && !used.has(`${pair.claim} ${at}`)
    })
    if (isReplaced) return { reason: 'subject', span: textOf(sentence, pair.term) }
  }
  return null
}

/** The words of a fuller name ("Colin Kaepernick" for "Kaepernick") share their place. */
function isSameName(a: Pair, b: Pair): boolean {
  return a.kind === 'alias' && Math.abs(a.term.index - b.term.index) === 1
}

/** "A and B do this" needs B's claim, and A's own to say it too. */
function sharesPredicate({ claims }: Reading, next: readonly Pair[], own: ReadClaim): boolean {
  return next.every(({ term, claim, at }) => {
    const isLead = claims[claim] !== undefined && findLead(claims[claim].analysis).includes(at)
    return isLead || own.analysis.terms.some(held => matchTerms(term, held) !== null)
  })
}

/** The terms that name a claim's subject: the first run of names in its first clause, else its first word. */
function findLead(analysis: Analysis): number[] {
  const lead: number[] = []
  for (const term of analysis.terms) {
    if (term.date !== null) continue
    const isFirstWord =
      term.index === 0 && /^\p{Lu}/u.test(textOf(analysis, term)) && term.gap.words.length === 0
    const isLead = term.isName || isFirstWord
    // "Lium, on Bittensor, is …" and "Crusoe is a Denver company" are about Lium and Crusoe.
    if (lead.length > 0 && isLead && isPastSubject(analysis, term)) break
    if (lead.length === 0 && !isLead && endsSubject(analysis, term)) break
    if (isLead) lead.push(term.index)
    else if (lead.length > 0 && gapAt(analysis, term.index).auxiliary !== null) break
    else if (lead.length > 0 && term.index > 6) break
  }
  return lead
}

function isPastSubject({ terms }: Analysis, { gap, index }: Term): boolean {
  // "Filmed for years, Boyhood depicts …" and "Ada, known as Bob, is …" name their subject there.
  const isFronted = index < 5 && /(?:ed|ing|en|rn)$/.test(terms[0]?.norm ?? '') && gap.words.length === 0
  const isKnownAs = gap.words.join() === 'as'
  return gap.auxiliary !== null || (!isKnownAs && gap.opensPhrase) || (gap.boundary === 'comma' && !isFronted)
}

/** Whether the subject's place is over without a name: at the first verb that shows, or a bracket. */
function endsSubject(analysis: Analysis, term: Term): boolean {
  const next = gapAt(analysis, term.index + 1)
  return next.auxiliary !== null || next.boundary === 'bracket' || next.boundary === 'clause'
}

/** A clause after ";" or ":" that opens with a subject of its own may stand alone. */
function startsOwnClause(analysis: Analysis, segment: readonly Pair[]): boolean {
  const first = Math.min(...segment.map(pair => pair.at))
  const gap = gapAt(analysis, first)
  const hasPronoun = gap.words.some(word => PRONOUNS.has(word))
  return gap.boundary === 'clause' && !hasPronoun
}

const PRONOUNS = new Set('it its they their he she his her this these'.split(' '))
