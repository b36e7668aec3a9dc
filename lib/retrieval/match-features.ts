import { sentenceLikeness } from '#lib/language/sentence-meaning.ts'
import { likenessOfGists } from '#lib/language/word-meaning.ts'
import { meanOf } from '#lib/mean.ts'
import type { AskProfile, ClaimProfile } from './claim-profile.ts'
import { answerTypes, type FeatureName, featureNames, featureOf, setFeatures } from './feature-names.ts'
import { fillGap } from './fill-gap.ts'
import { liking, type Meeting } from './meet-claim.ts'
import { meetUnanswered } from './meet-unanswered.ts'
import { meetWording } from './meet-wording.ts'
import type { QuestionProfile } from './question-profile.ts'
import { bm25Of, closenessOf, echoOf, orderShare } from './word-places.ts'

/** The claims of one entry as they meet a question, each with those beside it. */
export interface EntryMatch {
  profiles: readonly ClaimProfile[]
  meetings: readonly Meeting[]
  /** Questions that readers ask of the entry and none of its claims answers. */
  unanswered: readonly AskProfile[]
}

type Values = Partial<Record<FeatureName, number>>

/** The features of every claim of an entry, by the claims' order. */
export function readFeatures(asked: QuestionProfile, match: EntryMatch): Float64Array[] {
  const shared = new Float64Array(featureNames.length)
  setFeatures(shared, readWhole(asked, match))
  const rarity = rarityOf(asked, match)
  const all = match.profiles.map((profile, c) => {
    const features = shared.slice()
    const meeting = match.meetings[c] as Meeting
    const alike = asked.units.map((_, u) => Math.max(meeting.words[u] ?? 0, liking(meeting.likeness[u] ?? 0)))
    setFeatures(features, readMet(asked, meeting, alike))
    setFeatures(features, readMissing(asked, meeting, alike))
    setFeatures(features, readText(asked, profile, rarity))
    setFeatures(features, readAsks(asked, profile, meeting, alike))
    setFeatures(features, readWording(asked, profile, meeting, alike))
    setFeatures(features, readBeside(asked, match, c, alike))
    setFeatures(features, readFilling(asked, profile))
    return features
  })
  for (const [lead, name] of LEADS) addLead(all, name, lead)
  const most = (name: FeatureName) => all.reduce((best, own) => Math.max(best, featureOf(own, name)), 0)
  const besides = meetUnanswered(asked, match.unanswered, {
    ...{ meaning: most('askMeaning'), meanings: most('askMeanings') },
    ...{ words: most('askOverlap'), likeness: most('askLikeness') },
  })
  for (const own of all) setFeatures(own, besides)
  return all
}

// What is the same for all claims of the entry: what was asked for, and what of it any of them holds.
function readWhole(asked: QuestionProfile, { meetings }: EntryMatch): Values {
  const { question, units, thing, byWeight } = asked
  const held = units.map((_, u) => meetings.some(({ words }) => (words[u] ?? 0) > 0))
  const heldAlike = units.map((_, u) => Math.max(...meetings.map(meeting => holds(meeting, u))))
  const known = units.map((_, u) =>
    Math.max(...meetings.map(meeting => Math.max(holds(meeting, u), liking(meeting.askedAnywhere[u] ?? 0)))),
  )
  const isFiledEnough = question.wants !== 'who' && question.wants !== 'number'
  return {
    wants: answerTypes.indexOf(question.wants),
    unitCount: units.length,
    totalWeight: asked.weight,
    facetCount: question.facets.size,
    held: share(asked, u => (held[u] ? 1 : 0)),
    absentKnown: share(asked, u => (!held[u] && (units[u]?.count ?? 0) > 0 ? 1 : 0)),
    heldAlike: share(asked, u => heldAlike[u] ?? 0),
    rarestHeld: heldAlike[byWeight[0] ?? -1] ?? 0,
    thingHeld: thing < 0 ? 1 : (heldAlike[thing] ?? 0),
    thingAbsent: thing < 0 || speaksOf(meetings, thing, isFiledEnough) ? 0 : 1,
    absent: share(asked, u => ((known[u] ?? 0) >= 0.9 ? 0 : 1)),
    absentAlike: share(asked, u => 1 - (known[u] ?? 0)),
    absentWeight: heaviest(asked, u => 1 - (known[u] ?? 0)),
  }
}

// By its own words, by the same idea, or by likeness.
function holds({ words, ideas, likeness }: Meeting, u: number): number {
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

// How rare each unit is among the entry's claims: its inverse document frequency there.
function rarityOf({ units }: QuestionProfile, { profiles, meetings }: EntryMatch): number[] {
  return units.map((_, u) => {
    const count = meetings.filter(({ words }) => (words[u] ?? 0) > 0).length
    return Math.log((profiles.length + 1) / (count + 0.5))
  })
}

function readMet(asked: QuestionProfile, meeting: Meeting, alike: readonly number[]): Values {
  const { words, ideas, filed } = meeting
  const rarest = (rank: number) => alike[asked.byWeight[rank] ?? -1]
  return {
    words: share(asked, u => words[u] ?? 0),
    ideas: share(asked, u => ideas[u] ?? 0),
    likeness: share(asked, u => alike[u] ?? 0),
    filed: share(asked, u => ((words[u] ?? 0) > 0 ? 0 : (filed[u] ?? 0))),
    rarest: rarest(0) ?? 0,
    second: rarest(1) ?? -1,
    third: rarest(2) ?? -1,
    thingMet: asked.thing < 0 ? 1 : holds(meeting, asked.thing),
  }
}

function readMissing(asked: QuestionProfile, { words }: Meeting, alike: readonly number[]): Values {
  const { units } = asked
  const isMissing = (u: number) => (words[u] ?? 0) === 0
  return {
    missingWeight: heaviest(asked, u => 1 - (alike[u] ?? 0)),
    missingName: share(asked, u => (units[u]?.isName && isMissing(u) ? 1 : 0)),
    missingNumber: share(asked, u => (/^\d/.test(units[u]?.term ?? '') && isMissing(u) ? 1 : 0)),
  }
}

function readText(asked: QuestionProfile, profile: ClaimProfile, rarity: readonly number[]): Values {
  const { facets } = asked.question
  return {
    facet: facets.has(profile.claim.facet) ? 1 / Math.sqrt(facets.size) : 0,
    gist: likenessOfGists(asked.gist, profile.gist),
    meaning: sentenceLikeness(asked.meaning, profile.meaning),
    bm25: bm25Of(profile, asked.units, rarity),
    order: orderShare(profile, asked.question),
    closeness: closenessOf(profile, asked.units),
    length: Math.log(Math.max(4, profile.length)),
    echo: echoOf(profile, asked.terms),
    outdated: profile.claim.status === 'current' ? 0 : 1,
  }
}

// How the question meets those that the claim's editors say it answers.
function readAsks(
  asked: QuestionProfile,
  { asks }: ClaimProfile,
  { asked: met }: Meeting,
  alike: readonly number[],
): Values {
  const nearest = asks.map(ask => sentenceLikeness(asked.meaning, ask.meaning)).sort((a, b) => b - a)
  return {
    askMeaning: nearest[0] ?? 0,
    askMeanings: meanOf(nearest.slice(0, 3)),
    askWords: share(asked, u => (met[u] === 1 ? 1 : 0)),
    askLikeness: share(asked, u => liking(met[u] ?? 0)),
    either: share(asked, u => Math.max(alike[u] ?? 0, liking(met[u] ?? 0))),
  }
}

// How the question's words stand anywhere in the claim and all that it answers, not in the nearest of them alone.
function readWording(
  asked: QuestionProfile,
  profile: ClaimProfile,
  meeting: Meeting,
  alike: readonly number[],
): Values {
  const anywhere = (u: number) =>
    Math.max(alike[u] ?? 0, 0.9 * (meeting.ideas[u] ?? 0), liking(meeting.askedAnywhere[u] ?? 0))
  return {
    ...meetWording(asked.wording, profile),
    eitherAnywhere: share(asked, anywhere),
    thingAnywhere: asked.thing < 0 ? 1 : anywhere(asked.thing),
  }
}

// Below this a unit is not met here, and may be met by the claim before or after.
const HARDLY = 0.5

function readBeside(
  asked: QuestionProfile,
  { profiles, meetings }: EntryMatch,
  c: number,
  alike: readonly number[],
): Values {
  const here = profiles[c]
  const sideShare = (side: number) =>
    profiles[side]?.claim.entry === here?.claim.entry
      ? share(asked, u => ((alike[u] ?? 0) < HARDLY ? (meetings[side]?.words[u] ?? 0) : 0))
      : 0
  const before = sideShare(c - 1)
  return { before, after: sideShare(c + 1), referred: here?.refersBack ? before : 0 }
}

function readFilling(asked: QuestionProfile, profile: ClaimProfile): Values {
  const filling = fillGap(asked, profile)
  return {
    type: filling.holdsType ? 1 : 0,
    newNames: Math.min(4, filling.names),
    newNumbers: Math.min(4, filling.amounts),
    newYears: Math.min(3, filling.years),
    fillerCloseness: filling.closeness,
    counted: filling.isCounted ? 1 : 0,
    thing: filling.thingLikeness,
  }
}

// The share of the question's weight that is met where each unit is met so much, from 0 to 1.
function share({ shares }: QuestionProfile, met: (u: number) => number): number {
  return shares.reduce((sum, weight, u) => sum + weight * met(u), 0)
}

function heaviest({ units }: QuestionProfile, missing: (u: number) => number): number {
  return units.reduce((most, { weight }, u) => Math.max(most, weight * missing(u)), 0)
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

function addLead(all: readonly Float64Array[], name: FeatureName, lead: FeatureName): void {
  let best = -1
  let second = -1
  for (const features of all) {
    const value = featureOf(features, name)
    if (value > best) {
      second = best
      best = value
    } else second = Math.max(second, value)
  }
  for (const features of all) {
    const value = featureOf(features, name)
    setFeatures(features, { [lead]: value - (value === best ? Math.max(0, second) : best) })
  }
}
