import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import { likeness, likenessOfGists } from '#lib/language/word-meaning.ts'
import type { Filler } from './answer-shape.ts'
import type { AnswerType } from './answer-type.ts'
import { type AskUnit, askedMeaning } from './ask-units.ts'
import type { ClaimProfile } from './claim-profile.ts'
import { liking, type Meeting } from './meet-claim.ts'
import type { ReadQuestion } from './read-question.ts'

/** What the features of a match are called, in their order. Shares are of the question's weight, from 0 to 1. */
export const featureNames = [
  // Shares met by the question's own words, by another phrase for the same idea, by words of like meaning, by the facet only.
  'words',
  'ideas',
  'likeness',
  'filed',
  // How well the three rarest words are met, the rarest first.
  'rarest',
  'second',
  'third',
  // The weight of the rarest word that is not met; the shares of names and numbers not met.
  'missingWeight',
  'missingName',
  'missingNumber',
  'facet',
  'gist',
  // How alike the whole question is to the claim, to the nearest question that its editors say it answers, and to three of them.
  'meaning',
  'askMeaning',
  'askMeanings',
  // Shares met by the nearest such question, and by the claim or by that.
  'askWords',
  'askLikeness',
  'either',
  'hasAsks',
  'bm25',
  // Shares not met here, but by the claim before or after, the former again where the claim refers back.
  'before',
  'after',
  'referred',
  // Shares of the question's pairs of words that stand side by side; how close together the words met stand.
  'order',
  'closeness',
  // The claim's length, the share of its own words that the question has.
  'length',
  'echo',
  'outdated',
  // What could fill the gap: whether the kind asked for stands there, and how much there is that is new.
  'type',
  'newNames',
  'newNumbers',
  'newYears',
  'fillerCloseness',
  'counted',
  'thing',
  // What was asked for, the same for all claims of a question.
  'wants',
  'unitCount',
  'totalWeight',
  'held',
  'absentKnown',
  // The same, but words of like meaning count: for all, for the rarest word, for the thing asked for.
  'heldAlike',
  'rarestHeld',
  'thingHeld',
  'thingMet',
  // 1 when no claim of the entry speaks of the thing: to be filed under its facet is not enough for a person or a count.
  'thingAbsent',
  // Shares that no claim of the entry, nor a question that it answers, holds: by words, and by likeness; the rarest such word.
  'absent',
  'absentAlike',
  'absentWeight',
  'facetCount',
  // How far ahead of the entry's next best claim.
  'wordsLead',
  'likenessLead',
  'gistLead',
  'bm25Lead',
  'askLead',
  'meaningLead',
  'askMeaningLead',
  'askMeaningsLead',
  'eitherLead',
] as const
export type FeatureName = (typeof featureNames)[number]

const place = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<FeatureName, number>

/** One feature of a match by its name. */
export function featureOf(features: Float64Array, name: FeatureName): number {
  return features[place[name]] ?? 0
}

/** The claims of one entry as they meet a question, each with those beside it. */
export interface EntryMatch {
  profiles: readonly ClaimProfile[]
  meetings: readonly Meeting[]
}

/** The features of every claim of an entry, by the claims' order. */
export function readFeatures(
  question: ReadQuestion,
  units: readonly AskUnit[],
  gist: Float32Array,
  { profiles, meetings }: EntryMatch,
): Float64Array[] {
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1
  const weights = units.map(({ weight }) => weight / total)
  const byWeight = units
    .map((_, u) => u)
    .sort((a, b) => (units[b]?.weight ?? 0) - (units[a]?.weight ?? 0) || a - b)
  const rarity = units.map((_, u) => {
    const count = meetings.filter(({ words }) => (words[u] ?? 0) > 0).length
    return Math.log((profiles.length + 1) / (count + 0.5))
  })
  const held = units.map((_, u) => meetings.some(({ words }) => (words[u] ?? 0) > 0))
  const heldAlike = units.map((_, u) => Math.max(...meetings.map(meeting => softly(meeting, u))))
  const isFiledEnough = question.wants !== 'who' && question.wants !== 'number'
  const known = units.map((_, u) =>
    Math.max(...meetings.map(meeting => Math.max(softly(meeting, u), liking(meeting.askedAnywhere[u] ?? 0)))),
  )
  const askedTerms = new Set(question.words.map(({ term }) => term))
  const asked = askedMeaning(question)
  const thing = thingAsked(question, units)
  const all = profiles.map((profile, c) => {
    const features = new Float64Array(featureNames.length)
    const set = (name: FeatureName, value: number) => {
      features[place[name]] = value
    }
    const meeting = meetings[c] as Meeting
    const share = (of: (u: number) => number) => weights.reduce((sum, weight, u) => sum + weight * of(u), 0)
    const met = (u: number) => meeting.words[u] ?? 0
    const soft = (u: number) => Math.max(met(u), liking(meeting.likeness[u] ?? 0))
    const thingAt = thing ? units.indexOf(thing) : -1
    const isMet = (u: number) => met(u) > 0
    set('words', share(met))
    set(
      'ideas',
      share(u => meeting.ideas[u] ?? 0),
    )
    set('likeness', share(soft))
    set(
      'filed',
      share(u => (isMet(u) ? 0 : (meeting.filed[u] ?? 0))),
    )
    set('rarest', soft(byWeight[0] ?? -1) || 0)
    set('second', byWeight.length > 1 ? soft(byWeight[1] ?? -1) : -1)
    set('third', byWeight.length > 2 ? soft(byWeight[2] ?? -1) : -1)
    set(
      'missingWeight',
      units.reduce((most, { weight }, u) => Math.max(most, weight * (1 - soft(u))), 0),
    )
    set(
      'missingName',
      share(u => (units[u]?.isName && !isMet(u) ? 1 : 0)),
    )
    set(
      'missingNumber',
      share(u => (/^\d/.test(units[u]?.term ?? '') && !isMet(u) ? 1 : 0)),
    )
    set('facet', question.facets.has(profile.claim.facet) ? 1 / Math.sqrt(question.facets.size) : 0)
    set('gist', likenessOfGists(gist, profile.gist))
    const asks = profile.asks.map(ask => sentenceLikeness(asked, ask.meaning)).sort((a, b) => b - a)
    set('meaning', sentenceLikeness(asked, profile.meaning))
    set('askMeaning', asks[0] ?? 0)
    set('askMeanings', meanOf(asks.slice(0, 3)))
    set(
      'askWords',
      share(u => ((meeting.asked[u] ?? 0) === 1 ? 1 : 0)),
    )
    set(
      'askLikeness',
      share(u => liking(meeting.asked[u] ?? 0)),
    )
    set(
      'either',
      share(u => Math.max(soft(u), liking(meeting.asked[u] ?? 0))),
    )
    set('hasAsks', profile.asks.length > 0 ? 1 : 0)
    set('bm25', bm25Of(profile, units, rarity))
    const sideShare = (side: number) =>
      profiles[side]?.claim.entry === profile.claim.entry
        ? share(u => (soft(u) < 0.5 ? (meetings[side]?.words[u] ?? 0) : 0))
        : 0
    set('before', sideShare(c - 1))
    set('after', sideShare(c + 1))
    set('referred', profile.refersBack ? sideShare(c - 1) : 0)
    set('order', orderShare(profile, question))
    const at = units.flatMap(({ term }) => profile.places.get(term)?.[0] ?? [])
    set('closeness', closenessOf(units, profile))
    set('length', Math.log(Math.max(4, profile.length)))
    set('echo', echoOf(profile, askedTerms))
    set('outdated', profile.claim.status === 'current' ? 0 : 1)
    const fresh = profile.shape.fillers.filter(({ terms }) => !terms.every(term => askedTerms.has(term)))
    const fitting = fresh.filter(({ kind }) => fits(kind, question.wants))
    set('type', typeHeld(question.wants, fitting, profile) ? 1 : 0)
    set('newNames', Math.min(4, fresh.filter(({ kind }) => kind === 'name').length))
    set('newNumbers', Math.min(4, fresh.filter(({ kind }) => kind !== 'name' && kind !== 'year').length))
    set('newYears', Math.min(3, fresh.filter(({ kind }) => kind === 'year').length))
    set('fillerCloseness', nearestFiller(fitting, at))
    set('counted', thing && question.wants === 'number' ? countedBeside(profile, thing.term, fresh) : 0)
    set('thing', thing ? thingLike(thing.row, thing.term, profile, askedTerms) : -1)
    set('wants', answerTypes.indexOf(question.wants))
    set('unitCount', units.length)
    set('totalWeight', total)
    set(
      'held',
      share(u => (held[u] ? 1 : 0)),
    )
    set(
      'absentKnown',
      share(u => (!held[u] && (units[u]?.count ?? 0) > 0 ? 1 : 0)),
    )
    set(
      'heldAlike',
      share(u => heldAlike[u] ?? 0),
    )
    set('rarestHeld', heldAlike[byWeight[0] ?? -1] ?? 0)
    set('thingHeld', thing ? (heldAlike[thingAt] ?? 0) : 1)
    set('thingAbsent', thing && !speaksOf(meetings, thingAt, isFiledEnough) ? 1 : 0)
    set('thingMet', thing ? softly(meeting, thingAt) : 1)
    set(
      'absent',
      share(u => ((known[u] ?? 0) >= 0.9 ? 0 : 1)),
    )
    set(
      'absentAlike',
      share(u => 1 - (known[u] ?? 0)),
    )
    set(
      'absentWeight',
      units.reduce((most, { weight }, u) => Math.max(most, weight * (1 - (known[u] ?? 0))), 0),
    )
    set('facetCount', question.facets.size)
    return features
  })
  for (const [lead, name] of LEADS) addLead(all, place[name], place[lead])
  return all
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

const LEADS = [
  ['wordsLead', 'words'],
  ['likenessLead', 'likeness'],
  ['gistLead', 'gist'],
  ['bm25Lead', 'bm25'],
  ['askLead', 'askLikeness'],
  ['meaningLead', 'meaning'],
  ['askMeaningLead', 'askMeaning'],
  ['askMeaningsLead', 'askMeanings'],
  ['eitherLead', 'either'],
] as const

/** The kinds of answers in the order that the feature `wants` numbers them by. */
export const answerTypes: readonly AnswerType[] = ['any', 'money', 'number', 'date', 'who', 'place', 'reason']

// By its own words, by the same idea, or by likeness.
function softly({ words, ideas, likeness }: Meeting, u: number): number {
  return Math.max(words[u] ?? 0, 0.9 * (ideas[u] ?? 0), liking(likeness[u] ?? 0))
}

function speaksOf(meetings: readonly Meeting[], thing: number, isFiledEnough: boolean): boolean {
  return meetings.some(
    ({ words, ideas, filed, askedAnywhere }) =>
      (words[thing] ?? 0) > 0 ||
      askedAnywhere[thing] === 1 ||
      (ideas[thing] ?? 0) > 0 ||
      (isFiledEnough && (filed[thing] ?? 0) > 0),
  )
}

function addLead(all: readonly Float64Array[], from: number, to: number): void {
  let best = -1
  let second = -1
  for (const features of all) {
    const value = features[from] ?? 0
    if (value > best) {
      second = best
      best = value
    } else second = Math.max(second, value)
  }
  for (const features of all) {
    const value = features[from] ?? 0
    features[to] = value - (value === best ? Math.max(0, second) : best)
  }
}

function bm25Of(
  { places, length }: ClaimProfile,
  units: readonly AskUnit[],
  rarity: readonly number[],
): number {
  let sum = 0
  for (const [u, { term }] of units.entries()) {
    const times = places.get(term)?.length ?? 0
    sum += ((rarity[u] ?? 0) * times * 2.2) / (times + 1.2 * (0.4 + (0.6 * length) / 24))
  }
  return sum
}

// Pairs of words in the question, small words too, that stand side by side in the claim: "named after", "chair of".
function orderShare({ places }: ClaimProfile, { words }: ReadQuestion): number {
  if (words.length < 3) return 0
  let held = 0
  for (let i = 0; i + 1 < words.length; i++) {
    const first = places.get(words[i]?.term ?? '')
    const next = places.get(words[i + 1]?.term ?? '')
    if (first && next && first.some(place => next.includes(place + 1))) held += 1
  }
  return held / (words.length - 1)
}

// Words that belong together stand together: the mean of one over the distance between neighbours among the words met.
function closenessOf(units: readonly AskUnit[], { places }: ClaimProfile): number {
  const at = units.flatMap(({ term }) => places.get(term) ?? []).sort((a, b) => a - b)
  if (at.length < 2) return 0
  let sum = 0
  for (let i = 0; i + 1 < at.length; i++) sum += 1 / Math.max(1, (at[i + 1] ?? 0) - (at[i] ?? 0))
  return sum / (at.length - 1)
}

function echoOf({ places }: ClaimProfile, asked: ReadonlySet<string>): number {
  let held = 0
  for (const term of places.keys()) if (asked.has(term)) held += 1
  return held / Math.max(1, places.size)
}

function fits(kind: Filler['kind'], wants: AnswerType): boolean {
  if (wants === 'who' || wants === 'place') return kind === 'name'
  if (wants === 'date') return kind === 'year'
  if (wants === 'money') return kind === 'money' || kind === 'percent'
  if (wants === 'number') return kind !== 'name'
  return false
}

function typeHeld(wants: AnswerType, fitting: readonly Filler[], { shape, claim }: ClaimProfile): boolean {
  if (wants === 'any') return true
  if (wants === 'reason') return shape.isReasoned
  if (wants === 'date') return fitting.length > 0 || shape.isDated
  if (wants === 'place') return fitting.length > 0 || shape.isPlaced
  if (wants === 'money') return fitting.length > 0 || /\bfree\b|\bno (?:\w+ )?fees?\b/i.test(claim.text)
  return fitting.length > 0
}

function nearestFiller(fitting: readonly Filler[], at: readonly number[]): number {
  let best = 0
  for (const { position } of fitting)
    for (const place of at) best = Math.max(best, 1 / Math.max(1, Math.abs(position - place)))
  return best
}

// The thing asked for by name: the stars of "how many stars", the founder of "who is its founder", the city of "what city".
const THINGS = [
  /\bhow (?:many|much) (?:of (?:the|its|their) )?([\w-]+)/i,
  /\b(?:who|what)(?:'s| is| are| was| were) (?:[\w.' -]{0,40}?(?:\bthe|\bits|\btheir|'s) )?(?:[\w-]+ )?([\w-]+) (?:of|at|for|behind|in)\b/i,
  /\bwho(?:'s| is| are| was| were) (?:[\w. -]{0,30}(?:'s|\bits|\btheir|\bthe)) (?:[\w-]+ )?([\w-]+)(?= now\b|\W*$)/i,
  /\b(?:what|which|whose) ([\w-]+)/i,
  /\bwho ([\w-]+)/i,
]

function thingAsked({ text }: ReadQuestion, units: readonly AskUnit[]): AskUnit | null {
  for (const pattern of THINGS) {
    const thing = pattern.exec(text)?.[1]?.toLowerCase()
    const unit = units.find(
      ({ text, isOfName }) =>
        !isOfName &&
        text
          .toLowerCase()
          .split(/[\s-]/)
          .includes(thing ?? ''),
    )
    if (unit) return unit
  }
  return null
}

function countedBeside({ places }: ClaimProfile, term: string, fresh: readonly Filler[]): number {
  const at = places.get(term) ?? []
  return fresh.some(
    ({ kind, position }) => kind !== 'name' && at.some(place => place > position && place - position <= 4),
  )
    ? 1
    : 0
}

// The nearest in meaning among the words that the question does not have: a claim that answers "what colour" has a colour.
function thingLike(
  row: number,
  term: string,
  { rows, places }: ClaimProfile,
  asked: ReadonlySet<string>,
): number {
  let best = 0
  let i = 0
  for (const other of places.keys()) {
    if (other !== term && !asked.has(other)) best = Math.max(best, likeness(row, rows[i] ?? -1))
    i += 1
  }
  return best
}
