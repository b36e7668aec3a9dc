import { stem } from '#lib/language/stem.ts'
import { fold } from '#lib/language/tokenize.ts'
import { addInitials } from './align-initials.ts'
import type { Analysis, Term } from './analyze-text.ts'
import { GENERIC_NOUNS } from './function-words.ts'
import { type MatchKind, matchTerms, scoreOf } from './match-terms.ts'
import { findFullerName } from './open-subject.ts'

/** A claim as the gate reads it. `entryNames` are the names of the entry it belongs to, null when unknown. */
export interface ReadClaim {
  analysis: Analysis
  entryNames: readonly string[] | null
}

/** Where a term of the sentence stands: the claim's index and the term's index in it. */
export interface Link {
  claim: number
  at: number
  kind: MatchKind
}

interface Candidate extends Link {
  score: number
  back: number
}

/** For each term of the sentence the best place in the claims that bears it out, or null: near neighbours stay neighbours. */
export function alignTerms(sentence: Analysis, claims: readonly ReadClaim[]): (Link | null)[] {
  const candidates = sentence.terms.map(term => findPlain(term, claims))
  for (const [claim, read] of claims.entries()) {
    addNames(sentence, read, claim, candidates)
    for (const { term, at } of findFullerName(sentence, read))
      addCandidate(candidates, term.index, claim, at, 'alias')
    addLifeDates(sentence.terms, read.analysis.terms, (i, at) =>
      addCandidate(candidates, i, claim, at, 'alias'),
    )
  }
  addSubjects(sentence, claims, candidates)
  return chooseBest(candidates)
}

function findPlain(term: Term, claims: readonly ReadClaim[]): Candidate[] {
  const found: Candidate[] = []
  for (const [claim, { analysis }] of claims.entries()) {
    for (const held of analysis.terms) {
      const kind = matchTerms(term, held)
      if (kind) found.push({ claim, at: held.index, kind, score: scoreOf(kind), back: -1 })
    }
  }
  // Beside an exact match only synonyms count: looser ones must not pull an alignment apart.
  const isExact = found.some(one => one.kind === 'exact')
  return isExact ? found.filter(one => one.kind === 'exact' || one.kind === 'synonym') : found
}

function addNames(sentence: Analysis, read: ReadClaim, claim: number, candidates: Candidate[][]): void {
  const { terms } = read.analysis
  const names = (read.entryNames ?? []).map(text => ({ text, stems: toStems(text) }))
  for (const { text, stems: own } of names) {
    for (const start of findRuns(sentence.terms, own)) {
      if (findRuns(terms, own).length > 0) continue
      for (const other of names) {
        const isOne = isOneName(own, other.stems) && !isMember(text, other.text)
        const at = isOne ? findRuns(terms, other.stems)[0] : undefined
        if (at === undefined) continue
        for (let i = start; i < start + own.length; i++) addCandidate(candidates, i, claim, at, 'alias')
      }
    }
  }
  addResolved(sentence, read.analysis, (i, at) => addCandidate(candidates, i, claim, at, 'alias'))
  addInitials(sentence.terms, terms, (i, at) => addCandidate(candidates, i, claim, at, 'alias'))
}

/** A name said again where the claim says "it" or "its" stands with the word that follows the pronoun. */
function addResolved(sentence: Analysis, held: Analysis, add: (i: number, at: number) => void): void {
  const lead = leadRun(held)
  if (lead.length === 0) return
  const pronouns = held.terms.filter(
    term => term.index > 0 && term.gap.words.some(word => PRONOUNS.has(word)),
  )
  if (pronouns.length === 0) return
  for (const [nth, start] of findRuns(sentence.terms, lead).entries()) {
    const next = sentence.terms[start + lead.length]
    for (const { index, stem: followed } of pronouns) {
      if (nth === 0 && (next?.stem !== followed || !next.gap.isPossessive)) continue
      for (let i = start; i < start + lead.length; i++) add(i, index)
    }
  }
}

/** The stems of the names that open a text. */
function leadRun({ terms }: Analysis): string[] {
  const run: string[] = []
  for (const term of terms) {
    const isFirst = term.index === 0 && term.gap.words.length === 0
    const isNumber = term.quantity !== null && term.quantity.unit === null
    const joins =
      term.index === 0 ||
      ((term.isName || isNumber) && term.gap.words.length === 0 && term.gap.boundary === null)
    if (!joins || !(isFirst || term.isName || isNumber)) break
    run.push(term.stem || term.norm)
  }
  return run
}

const PRONOUNS = new Set('it its they their he she his her him them itself'.split(' '))

/** "(14 April 1866 – 20 October 1936)" after a name says when someone was born and died. */
function addLifeDates(
  stated: readonly Term[],
  held: readonly Term[],
  add: (i: number, at: number) => void,
): void {
  const birth = held.find((term, i) => term.date && term.gap.boundary === 'bracket' && held[i + 1]?.date)
  if (!birth) return
  for (const { index, stem: own } of stated) {
    if (BIRTH.has(own)) add(index, birth.index)
    if (DEATH.has(own)) add(index, birth.index + 1)
  }
}

const BIRTH = new Set([stem('born')])
const DEATH = new Set(['die', 'died', 'death'].map(stem))

/** "gpt-oss" is one of GPT, not another name of it. */
function isMember(name: string, family: string): boolean {
  return name.toLowerCase().startsWith(`${family.toLowerCase()}-`)
}

/** One entry's names stand for each other when one is the other shortened (`Akash`, `Akash Network`) or its initials. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1 && long.length > 1 && long.map(word => word[0]).join('') === short[0]) return true
  const rest = long.filter(word => !short.includes(word))
  return short.every(word => long.includes(word)) && !rest.some(word => /\d/.test(word))
}

/** "The company" and the like stand for the subject that a claim opens with. */
function addSubjects(sentence: Analysis, claims: readonly ReadClaim[], candidates: Candidate[][]): void {
  for (const term of sentence.terms) {
    const own = candidates[term.index]
    const isDefinite = term.gap.words.some(word => word === 'the' || word === 'this')
    if (!own || !isDefinite || !GENERIC_NOUNS.has(term.norm)) continue
    if (term.index > 0 && own.some(one => one.kind === 'exact')) continue
    for (const [claim, { analysis, entryNames }] of claims.entries()) {
      const first = analysis.terms[0]
      const opensWithEntry = (entryNames ?? []).some(name => findRuns(analysis.terms, toStems(name))[0] === 0)
      if (first && (opensWithEntry || (entryNames === null && startsWithName(analysis)))) {
        addCandidate(candidates, term.index, claim, 0, 'generic')
      }
    }
  }
}

function startsWithName(analysis: Analysis): boolean {
  const first = analysis.terms[0]
  return (
    first !== undefined &&
    first.gap.words.length === 0 &&
    /^\p{Lu}|\p{Lu}/u.test(analysis.text.slice(first.start, first.end))
  )
}

function addCandidate(
  candidates: Candidate[][],
  i: number,
  claim: number,
  at: number,
  kind: MatchKind,
): void {
  const own = candidates[i]
  if (own && !own.some(one => one.claim === claim && one.at === at)) {
    own.push({ claim, at, kind, score: scoreOf(kind), back: -1 })
  }
}

function toStems(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\d.]+/u)
    .filter(word => word !== '')
    .map(stem)
}

/** Where the stems stand in a row among the terms. */
export function findRuns(terms: readonly Term[], stems: readonly string[]): number[] {
  if (stems.length === 0) return []
  const found: number[] = []
  for (let i = 0; i + stems.length <= terms.length; i++) {
    if (stems.every((one, j) => (terms[i + j]?.stem || terms[i + j]?.norm) === one)) found.push(i)
  }
  return found
}

// Viterbi over the candidates: linear in the sentence for the few places that a word has.
function chooseBest(candidates: Candidate[][]): (Link | null)[] {
  let previous: Candidate[] = []
  for (const own of candidates) {
    if (own.length === 0) continue
    for (const one of own) {
      let best = 0
      for (const [index, before] of previous.entries()) {
        const total = before.score + stepScore(before, one)
        if (index === 0 || total > best) {
          best = total
          one.back = index
        }
      }
      one.score += best
    }
    previous = own
  }
  const links: (Link | null)[] = candidates.map(() => null)
  let pick = -1
  for (let i = candidates.length - 1; i >= 0; i--) {
    const own = candidates[i] ?? []
    if (own.length === 0) continue
    if (pick === -1)
      for (const [index, one] of own.entries())
        if (pick === -1 || one.score > (own[pick]?.score ?? 0)) pick = index
    const chosen = own[pick]
    if (!chosen) continue
    links[i] = { claim: chosen.claim, at: chosen.at, kind: chosen.kind }
    pick = chosen.back
  }
  return links
}

function stepScore(before: Link, after: Link): number {
  if (before.claim !== after.claim) return -1.2
  const distance = after.at - before.at
  if (distance === 1) return 1
  if (distance === 0) return before.kind === 'alias' ? 0.9 : -0.8
  return distance > 1 ? -0.1 * Math.min(distance - 1, 10) : -1.5
}
