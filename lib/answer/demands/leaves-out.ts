import { holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { Claim } from '#lib/wiki/model.ts'
import { neighbourAsked } from '../understand/neighbour-asked.ts'
import { asksCoin, tellsOfCoin } from './asks-coin.ts'
import {
  asksCount,
  asksOfAllOwned,
  countedIn,
  isCountOf,
  isOnlyOfParts,
  namesNoNumber,
} from './asks-count.ts'
import { asksForAnother, namesAnother } from './asks-for-another.ts'
import { namesPlace, placeAsked } from './asks-place.ts'
import { asksPrice, tellsOfPrice } from './asks-price.ts'
import { asksWhatCameAbout, isOutside, namesYear, spanIn } from './asks-span.ts'
import { isOfOtherMonths, isOfOtherYears, timeIn } from './asks-year.ts'
import { findPerson } from './find-person.ts'
import { modelsIn, namesModels } from './names-models.ts'
import { leavesUnnamed, whichAsked } from './names-which.ts'
import { mattersOf } from './own-matter.ts'

/** What no claim can do without that answers one question: whether a claim has it. */
export type Demand = (claim: Claim, match: ClaimMatch) => boolean

/**
 * Whether a claim, however near, leaves out the one thing that a question asks for: it speaks of other models ("what does an
 * A100 cost?"), counts other things, names no span of time or nobody, states no sum, or tells of no end. Before names and ends
 * were asked for, of the tuning half's questions and those of two further writers, 34 that no claim answers were answered so, and
 * one that a claim does would have been refused. Before years, rates and versions were, five and none.
 */
export function leavesOut(match: ClaimMatch, demands: readonly Demand[]): boolean {
  // Running text says what it counts, and of which model, in other sentences.
  return match.isFiled && demands.some(meets => !meets(match.profile.claim, match))
}

/** Reads what a question cannot be answered without. */
export function readDemands(question: string): Demand[] {
  return [
    ...demandsOfThings(question),
    ...demandsOfCounts(question),
    ...demandsOfSums(question),
    ...demandsOfTime(question),
    ...mattersOf(question).map(said),
  ].filter(demand => demand !== null)
}

type Demands = (Demand | null)[]

// Names of things, people and places.
function demandsOfThings(question: string): Demands {
  const isOpen = !asksWhether(question)
  // "Can I use a 4090?" is answered by what can be used, "what came after V3?" by what V4 is.
  const models = isOpen && neighbourAsked(question) === null ? modelsIn(question) : []
  const place = placeAsked(question)
  const which = whichAsked(question)
  return [
    claim => namesModels(saidAndAsked(claim).join('\n'), models),
    place && (({ text }) => namesPlace(text, place)),
    ASKS_PERSON.test(question) ? ({ text }) => findPerson(text) !== undefined : null,
    asksForAnother(question) ? claim => namesAnother(claim, question.toLowerCase()) : null,
    claim => !leavesUnnamed(claim, which, question),
  ]
}

function demandsOfCounts(question: string): Demands {
  if (!asksCount(question)) return []
  const counted = countedIn(question)
  const isVouched = ({ asks }: Claim) => asks.some(ask => isCountOf(ask, counted))
  const ownsInAll = asksOfAllOwned(question)
  return [
    (claim, { thing, thingSaid }) => thing >= COUNTED && (thingSaid >= COUNTED || isVouched(claim)),
    claim => isVouched(claim) || !namesNoNumber(undated(claim), counted),
    claim => !ownsInAll || isVouched(claim) || !isOnlyOfParts(claim.text, counted),
  ]
}

function demandsOfSums(question: string): Demands {
  const isOpen = !asksWhether(question)
  const per = ASKS_COST.test(question) ? unitIn(question) : null
  const isOfPrice = (text: string) => SUM.test(text) || tellsOfPrice(text)
  return [
    WHAT_SUM.test(question) && !PAYS_WITH.test(question) && isOpen ? said(SUM) : null,
    asksPrice(question) ? claim => saidAndAsked(claim).some(isOfPrice) : null,
    asksCoin(question) ? ({ text }) => tellsOfCoin(text) : null,
    ASKS_VALUE.test(question) ? said(TELLS_VALUE) : null,
    RATE.test(question) ? ({ text }) => PRICE.test(text.replace(NOTHING, '')) : null,
    per && (claim => saidAndAsked(claim).some(each => per.test(each))),
    RAISES.test(question) ? said(MONEY) : null,
    // "Are hosts paid in dollars?" is answered by what they are paid in.
    IN_DOLLARS.test(question) && isOpen ? said(/[$]|\busd|\bdollars?\b/i) : null,
  ]
}

function demandsOfTime(question: string): Demands {
  const isOpen = !asksWhether(question)
  const { year, month } = timeIn(question)
  const span = isOpen ? spanIn(question) : null
  return [
    HOW_LONG.test(question) ? said(SPAN) : null,
    HAS_ENDED.test(question) ? said(ENDS) : null,
    year === undefined ? null : ({ text, asks }) => !isOfOtherYears(text, asks, year),
    month === undefined ? null : ({ text, asks }) => !isOfOtherMonths(text, asks, month),
    span && (claim => !isOutside(undated(claim), span)),
    // A claim without a date does not tell what came about then.
    asksWhatCameAbout(question) && isOpen ? claim => namesYear(undated(claim)) : null,
    BEFELL.test(question) && !NOTED.test(question) ? claim => holdsAnswerType(undated(claim), 'date') : null,
  ]
}

function said(pattern: RegExp): Demand {
  return ({ text }) => pattern.test(text)
}

function saidAndAsked({ text, asks }: Claim): string[] {
  return [text, ...asks]
}

// When something was so tells not when it came to be.
function undated({ text }: Claim): string {
  return text.replace(AS_OF, '')
}

const IN_DOLLARS =
  /\bdollar (?:target|amount|value|figure|price|sum)\b|\b(?:in|how many) (?:us[- ]?)?(?:dollars|usd)\b|\bus dollars\b/i
const BEFELL = /\bwhen (?:did|was|were|will)\b|\b(?:release|launch|opening|founding|start) date\b/i
// "When was that price listed?" is answered by the day on which it was.
const NOTED = /\b(?:listed|quoted|measured|reported|checked|stated|said|counted|recorded|updated|surveyed)\b/i
const AS_OF =
  /\b[Aa]s of (?:(?:early|mid|late|spring|summer|autumn|winter)[ -])?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}\b/gu
// A share of 1: how well the things to be counted are met by the claim or by what its editors say it answers.
const COUNTED = 0.7
const HOW_LONG = /\bhow long\b(?! ago)|\bhow many (?:minutes|hours|days|weeks|months|years)\b/i
const SPAN =
  /\b(?:milliseconds?|seconds?|minutes?|hour(?:s|ly)?|days?|daily|week(?:s|ly)?|months?|monthly|years?|yearly|20\d\d|tokens?|contexts?|until|by the)\b/i
// "What does it cost?" may be answered by how it is charged; what somebody paid is a sum. Gaps are bounded, as time is.
const WHAT_SUM =
  /\b(?:what|how much)(?: rent| price| sum| money| fee)? (?:did|does|do|was|were|is|are|has|have|will) .{0,80}\b(?:pay|paid|spend|spent|earn|earned)\b(?! (?:in|by)\b)|\bwhat did .{0,80} cost\b|\bwhat (?:do|does|did|would|will) .{1,60} (?:rent|lease) for\b|\b(?:what|how much) (?:was|is) the (?:total |overall |final |whole )?(?:bill|cost|budget|price tag)\b|\bin dollars\b|\bhow many dollars\b|\bfor how much\b(?! (?:longer|memory|context|vram|time|more)\b)/i
const PAYS_WITH = /\b(?:pay|paid|spend|spent|earn|earned)\b.{0,80} with\b/i
const SUM = /[$€£%]|\bRs\b|\bfree\b|\bcrore\b|\b(?:half|halves|double|no \w+ fees?)\b/i
// "What was it valued at?" is not answered by what it raised; "is it worth it?" asks for no sum.
const ASKS_VALUE =
  /\b(?:valued at|valuation|market cap(?:itali[sz]ation)?)\b|\bvalued\W*$|\b(?:what|how much)(?:['’]s| is| are| was| were) .{1,60} worth(?=\W*$| (?:now|today|these days|if|in)\b)/i
const TELLS_VALUE = /\b(?:valu(?:ed|ation|ing)|worth|market cap)/i
// "Why did they close the API?" is answered by what tells of an end, not by how the API works.
const HAS_ENDED =
  /\b(?:how come|why (?:did|was|were|has|have|had))\b.{0,60}?\b(?:g[ia]ven? up|ditch(?:ed)?|stop(?:ped)?|drop(?:ped)?|close[ds]?(?![- ]?sourced?)|shut|quit|abandon(?:ed)?|cancel(?:l?ed)?|removed?|ban(?:ned)?|leave|left|kill(?:ed)?|discontinued?|withdr[ae]wn?|scrap(?:ped)?|ceased?|fired?|laid off|lay off)\b|\bwhen(?: \p{L}+)? (?:did|was|were|has|have|had)\b.{0,60}?\b(?:g[ia]ven? up|ditch(?:ed)?|stop(?:ped)?(?! being\b)|quit|abandon(?:ed)?|cancel(?:l?ed)?|removed?|ban(?:ned)?|kill(?:ed)?|discontinued?|scrap(?:ped)?|ceased?|fired?|laid off)\b/iu
const ENDS =
  /\b(?:stop(?:s|ped|ping)?|drop(?:s|ped|ping)?|clos(?:e[ds]?|ing|ure)|shut\w*|end(?:s|ed|ing)?|quit|abandon\w*|cancel\w*|remov\w*|bans?|banned|bar(?:s|red)|leaves?|left|kill\w*|discontinu\w*|retir\w*|withdr\w*|scrap\w*|ceas\w*|no longer|halt\w*|paus\w*|suspend\w*|sale|sold|archiv\w*|deprecat\w*|capped|cuts?|replac\w*|return\w*|switch\w*|resign\w*|dismiss\w*|laid off|terminat\w*|departs?|departed|departure|until|former\w*|legacy|phased out|maintenance mode|instead|no more)\b/i
const ASKS_PERSON =
  /\b(?:which|what) (?!(?:do|does|did|is|are|was|were|has|have|had|the)\b)(?:\p{L}+ ){0,2}(?:executives?|ministers?|spokes\p{L}+|founders?)\b(?! (?:summary|order))|\bnames? of (?:the |its |their |all )?(?:\p{L}+ ){0,2}(?:founders?|people|persons?|engineers?|researchers?|authors?|developers?|maintainers?)(?! (?!of|who|that|at|in|behind|please|pls|[\p{L}\d.-]+['’]s\b)\p{L})|\bwho\b[^?]{0,80}\bby name\W*$|\bwho(?:['’]s| is| was| are| were) the (?:\p{L}+ )?(?:people|persons?|man|woman|minister|spokes\p{L}+|lawyer)\b/iu
const ASKS_COST = /\b(?:how much|prices?|costs?|rates?|charge[sd]?)\b/i
const PER = /\bper (token|month|minute|image|week|year)\b/i
function unitIn(question: string): RegExp | null {
  const unit = PER.exec(question)?.[1]
  return unit === undefined ? null : new RegExp(`\\b${unit}(?:s|ly)?\\b`, 'i')
}
const RAISES = /\bhow much(?: money)? (?:did|has|have) .{1,60} rais(?:e|ed)\b/i
const MONEY = /[$€£]\s?\d|\bRs\b|\b(?:dollars|euros)\b/i
const RATE =
  /\b(?:rate|price|cost|fee|tariff|how much(?= (?:per|is|are|does|do|did|would|will|for|a|an|the)\b)|dollars|cents)\b[^?.]{0,40}\b(?:per|for (?:a|each|every|one)) (?:\p{L}+ )?(?:tokens?|hour|gpu|minute|month|request|image)\b|\b(?:what|how much) (?:do|does|did|would|will) (?:(?:an?|one|1) )?(?:million|1m|thousand) (?:\p{L}+ )?tokens? .{0,20}\bcosts?\b/iu
// "A $0-a-month tier billed per token" states no rate.
const NOTHING = /[$€£]0(?![\d.,]*\d)/g
const PRICE =
  /[$€£]\s?\d|%|\bRs\b|\d (?:cents|dollars|usdc?)\b|\b(?:half|halves|double)\b|\bno (?:\w+ )?(?:fees?|pric\w+)\b/i
