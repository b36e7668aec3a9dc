import { holdsAnswerType } from '#lib/retrieval/answer-type.ts'
import { asksWhether } from '#lib/retrieval/asks-whether.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import { neighbourAsked } from '../understand/neighbour-asked.ts'
import { asksCoin, tellsOfCoin } from './asks-coin.ts'
import { asksCount, asksOfAllOwned, countedIn, isCountOf, isOnlyOfParts } from './asks-count.ts'
import { asksForAnother, namesAnother } from './asks-for-another.ts'
import { namesPlace, type PlaceKind, placeAsked } from './asks-place.ts'
import { asksPrice, tellsOfPrice } from './asks-price.ts'
import { asksWhatCameAbout, isOutside, namesYear, type Span, spanIn } from './asks-span.ts'
import { isOfOtherMonths, isOfOtherYears, timeIn } from './asks-year.ts'
import { findPerson } from './find-person.ts'
import { modelsIn, namesModels } from './names-models.ts'
import { mattersOf } from './own-matter.ts'

/** What a question asks for that no claim can do without. */
export interface Demands {
  /** Models that it names by their numbers, as patterns over lower-case text. */
  models: RegExp[]
  /** Asks how many there are of something. */
  counts: boolean
  /** Asks how many somebody has in all. */
  ownsInAll: boolean
  /** The terms of what is to be counted. */
  counted: readonly string[]
  /** Asks for a span of time. */
  lasts: boolean
  /** Asks what was paid for one thing. */
  pays: boolean
  /** Asks what one thing costs. */
  prices: boolean
  /** Asks for a token that is money. */
  coin: boolean
  /** Asks at how much something is valued. */
  values: boolean
  /** Asks for a person by name. */
  names: boolean
  /** Takes for granted that something came to an end. */
  ends: boolean
  /** The year of which it asks for a value that changes. */
  year: string | undefined
  /** The year before or after which it asks for something. */
  span: Span | null
  /** Whether it asks what came about then: a claim without a date does not tell. */
  dated: boolean
  /** The month of which it asks for one, in lower case. */
  month: string | undefined
  /** Asks for the rate of something ("per token"). */
  rates: boolean
  /** What it asks a price by, where few claims state one by that: a token, a month. */
  per: RegExp | null
  /** Asks how much money was raised. */
  raises: boolean
  /** The kind of place that it asks for, where a wider one does not do. */
  place: PlaceKind | null
  /** How claims on the matters that it asks for are told, where these have words of their own. */
  matters: RegExp[]
  /** Asks for a sum in dollars. */
  dollars: boolean
  /** Asks when something came about. */
  befell: boolean
  /** Asks for somebody whom it does not name itself: its words, in lower case. */
  somebody: string | null
}

/** Reads what a question cannot be answered without. */
export function readDemands(question: string): Demands {
  return {
    // "Can I use a 4090?" is answered by what can be used, "what came after V3?" by what V4 is.
    models: asksWhether(question) || neighbourAsked(question) !== null ? [] : modelsIn(question),
    counts: asksCount(question),
    ownsInAll: asksCount(question) && asksOfAllOwned(question),
    counted: countedIn(question),
    lasts: HOW_LONG.test(question),
    pays: WHAT_SUM.test(question) && !PAYS_WITH.test(question) && !asksWhether(question),
    prices: asksPrice(question),
    coin: asksCoin(question),
    values: ASKS_VALUE.test(question),
    names: ASKS_PERSON.test(question),
    ends: HAS_ENDED.test(question),
    ...timeIn(question),
    span: asksWhether(question) ? null : spanIn(question),
    dated: asksWhatCameAbout(question) && !asksWhether(question),
    rates: RATE.test(question),
    per: ASKS_COST.test(question) ? unitIn(question) : null,
    raises: RAISES.test(question),
    place: placeAsked(question),
    matters: mattersOf(question),
    // "Are hosts paid in dollars?" is answered by what they are paid in.
    dollars: IN_DOLLARS.test(question) && !asksWhether(question),
    befell: BEFELL.test(question) && !NOTED.test(question),
    somebody: asksForAnother(question) ? question.toLowerCase() : null,
  }
}

/**
 * Whether a claim, however near, leaves out the one thing that a question asks for: it speaks of other models ("what does an
 * A100 cost?"), counts other things, names no span of time or nobody, states no sum, or tells of no end. Before names and ends
 * were asked for, of the tuning half's questions and those of two further writers, 34 that no claim answers were answered so, and
 * one that a claim does would have been refused. Before years, rates and versions were, five and none.
 */
export function leavesOut(
  match: ClaimMatch,
  {
    models,
    counts,
    ownsInAll,
    counted,
    lasts,
    pays,
    prices,
    coin,
    values,
    names,
    ends,
    year,
    span,
    dated,
    month,
    rates,
    per,
    raises,
    place,
    matters,
    dollars,
    befell,
    somebody,
  }: Demands,
): boolean {
  // Running text says what it counts, and of which model, in other sentences.
  if (!match.isFiled) return false
  const { text, asks } = match.profile.claim
  return (
    !namesModels(`${text}\n${asks.join('\n')}`, models) ||
    (ownsInAll && isOnlyOfParts(text, counted) && !asks.some(ask => isCountOf(ask, counted))) ||
    (counts &&
      (match.thing < COUNTED || (match.thingSaid < COUNTED && !asks.some(ask => isCountOf(ask, counted))))) ||
    (lasts && !SPAN.test(text)) ||
    (pays && !SUM.test(text)) ||
    (prices && ![text, ...asks].some(each => SUM.test(each) || tellsOfPrice(each))) ||
    (coin && !tellsOfCoin(text)) ||
    (values && !TELLS_VALUE.test(text)) ||
    (names && findPerson(text) === undefined) ||
    (ends && !ENDS.test(text)) ||
    (year !== undefined && isOfOtherYears(text, asks, year)) ||
    (span !== null && isOutside(text.replace(AS_OF, ''), span)) ||
    (dated && !namesYear(text.replace(AS_OF, ''))) ||
    (month !== undefined && isOfOtherMonths(text, asks, month)) ||
    (place !== null && !namesPlace(text, place)) ||
    matters.some(told => !told.test(text)) ||
    (dollars && !/[$]|\busd|\bdollars?\b/i.test(text)) ||
    (befell && !holdsAnswerType(text.replace(AS_OF, ''), 'date')) ||
    (somebody !== null && !namesAnother(match.profile.claim, somebody)) ||
    (rates && !PRICE.test(text.replace(NOTHING, ''))) ||
    (per !== null && ![text, ...asks].some(said => per.test(said))) ||
    (raises && !MONEY.test(text))
  )
}

const IN_DOLLARS = /\b(?:in|how many) (?:us[- ]?)?(?:dollars|usd)\b|\bus dollars\b/i
const BEFELL = /\bwhen (?:did|was|were|will)\b|\b(?:release|launch|opening|founding|start) date\b/i
// "When was that price listed?" is answered by the day on which it was.
const NOTED = /\b(?:listed|quoted|measured|reported|checked|stated|said|counted|recorded|updated|surveyed)\b/i
// When something was so tells not when it came to be.
const AS_OF =
  /\b[Aa]s of (?:(?:early|mid|late|spring|summer|autumn|winter)[ -])?(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}\b/gu
// A share of 1: how well the things to be counted are met by the claim or by what its editors say it answers.
const COUNTED = 0.7
const HOW_LONG = /\bhow long\b(?! ago)|\bhow many (?:minutes|hours|days|weeks|months|years)\b/i
const SPAN =
  /\b(?:milliseconds?|seconds?|minutes?|hour(?:s|ly)?|days?|daily|week(?:s|ly)?|months?|monthly|years?|yearly|20\d\d|tokens?|contexts?|until|by the)\b/i
// "What does it cost?" may be answered by how it is charged; what somebody paid is a sum. Gaps are bounded, as time is.
const WHAT_SUM =
  /\b(?:what|how much)(?: rent| price| sum| money| fee)? (?:did|does|do|was|were|is|are|has|have|will) .{0,80}\b(?:pay|paid|spend|spent|earn|earned)\b(?! (?:in|by)\b)|\bwhat did .{0,80} cost\b|\bin dollars\b|\bhow many dollars\b|\bfor how much\b(?! (?:longer|memory|context|vram|time|more)\b)/i
const PAYS_WITH = /\b(?:pay|paid|spend|spent|earn|earned)\b.{0,80} with\b/i
const SUM = /[$€£%]|\bRs\b|\bfree\b|\bcrore\b|\b(?:half|halves|double|no \w+ fees?)\b/i
// "What was it valued at?" is not answered by what it raised; "is it worth it?" asks for no sum.
const ASKS_VALUE =
  /\b(?:valued at|valuation|market cap(?:itali[sz]ation)?)\b|\bvalued\W*$|\b(?:what|how much)(?:['’]s| is| are| was| were) .{1,60} worth(?=\W*$| (?:now|today|these days|if|in)\b)/i
const TELLS_VALUE = /\b(?:valu(?:ed|ation|ing)|worth|market cap)/i
// "Why did they close the API?" is answered by what tells of an end, not by how the API works.
const HAS_ENDED =
  /\b(?:how come|why (?:did|was|were|has|have|had))\b.{0,60}?\b(?:stop(?:ped)?|drop(?:ped)?|close[ds]?(?![- ]?sourced?)|shut|quit|abandon(?:ed)?|cancel(?:l?ed)?|removed?|ban(?:ned)?|leave|left|kill(?:ed)?|discontinued?|withdr[ae]wn?|scrap(?:ped)?|ceased?|fired?|laid off|lay off)\b/i
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
  /\b(?:rate|price|cost|fee|tariff|how much(?= (?:per|is|are|does|do|did|would|will|for|a|an|the)\b)|dollars|cents)\b[^?.]{0,40}\b(?:per|for (?:a|each|every|one)) (?:\p{L}+ )?(?:tokens?|hour|gpu|minute|month|request|image)\b/iu
// "A $0-a-month tier billed per token" states no rate.
const NOTHING = /[$€£]0(?![\d.,]*\d)/g
const PRICE =
  /[$€£]\s?\d|%|\bRs\b|\d (?:cents|dollars|usdc?)\b|\b(?:half|halves|double)\b|\bno (?:\w+ )?(?:fees?|pric\w+)\b/i
