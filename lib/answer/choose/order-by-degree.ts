import { toSearchTerms } from '#lib/language/search-terms.ts'
import { findUnit } from '#lib/language/units.ts'
import type { AskUnit } from '#lib/retrieval/ask-units.ts'
import type { ClaimMatch } from '#lib/retrieval/match-claim.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { ResolvedQuestion } from '../resolve-question.ts'
import { isDealtInByAll } from '../understand/dealt-in-by-all.ts'
import { MODEL, orderByValue, PERCENT, type SoughtValue } from './order-by-value.ts'

/**
 * Claims in the order that a superlative asks for, by the values they state; as they are where none is asked for. Where it asks by
 * a unit ("in gigawatts"), those that state none of it tell nothing.
 */
export function orderByDegree(
  matches: readonly ClaimMatch[],
  resolved: ResolvedQuestion,
  units: readonly AskUnit[],
): { ordered: ClaimMatch[]; rest: ClaimMatch[] } {
  const { degree } = resolved.scope
  if (!degree) return { ordered: [], rest: [...matches] }
  const sought = soughtValue(resolved, units)
  const { ordered, rest } = orderByValue(matches, ({ profile }) => profile.claim, sought, degree.descends)
  return { ordered, rest: sought.unit !== null && ordered.length > 0 ? [] : rest }
}

/** What a superlative compares entries by: the kind of value, and what it must stand beside. */
export function soughtValue({ question, scope }: ResolvedQuestion, units: readonly AskUnit[]): SoughtValue {
  const own = units.filter(({ isOfName }) => !isOfName)
  const asks = scope.degree?.measure ?? 'quality'
  const isOfFee =
    own.some(({ text }) => FEE.test(text)) && namesAmong(own).length === 0 && !CUTS.test(question.text)
  if (isOfFee && scope.degree?.form === 'superlative')
    return { measure: 'amount', about: FEES, near: [], unit: PERCENT, least: !scope.degree.descends }
  const isOfMoney =
    question.wants === 'money' ||
    (asks !== 'age' && asks !== 'release' && own.some(({ text }) => MONEY.test(text) || RAISED.test(text))) ||
    // "The lowest H100 price".
    (asks === 'length' && own.some(({ text }) => PRICE.test(text)))
  const measure = isOfMoney ? 'price' : asks
  if (measure === 'price') return { measure, about: namesAmong(own), near: [], unit: null }
  const counted = measure === 'amount' ? countedUnits(question.text, own) : []
  const asked = measure === 'amount' ? counted : own
  const unit =
    measure === 'age' || measure === 'release'
      ? null
      : (asked.map(dimensionOf).find(found => found !== null) ?? null)
  const least = scope.degree?.form === 'superlative' && !scope.degree.descends
  if (unit !== null) return { measure, about: namesAmong(own), near: [], unit, least }
  // "How often downloaded": what is counted is what is done.
  const thing = counted.at(-1) ?? (own.length === 1 ? own[0] : undefined)
  if (measure === 'amount') return { measure, about: thing ? [thing.term] : [], near: [], unit: null, least }
  // "In four sizes": the word for the measure itself has no size.
  const beside = own.filter(({ term }) => term !== SIZE).map(({ term }) => term)
  const near = isOfModels(question, scope, own) ? [MODEL] : beside
  return { measure, about: namesAmong(own), near, unit: null, least }
}

// "Who takes the biggest cut?": what is taken of payments is a share of them.
const FEE = /^(?:fees?|cuts?|commissions?)$/i
// "Who cut prices the most?"
const CUTS = /\bcuts? (?:its|their|the|prices?|fees?|costs?)\b/i
const FEES = toSearchTerms('fee cut commission')

const [SIZE = ''] = toSearchTerms('size')

// "The biggest model", "which of the models it trained is the biggest?", but not "which model has the biggest context?"
function isOfModels(
  { words }: ReadQuestion,
  { degree }: ResolvedQuestion['scope'],
  units: readonly AskUnit[],
): boolean {
  const startOf = ({ index }: AskUnit) => words.find(word => word.index === index)?.start ?? 0
  const ranked = units.find(unit => degree !== null && startOf(unit) >= degree.end)
  return (ranked ?? units[0])?.term === MODEL
}

// The words that follow "how many", up to the first that is not asked by.
function countedUnits(question: string, units: readonly AskUnit[]): AskUnit[] {
  const after = /\bhow (?:many|much) (.+)/i.exec(question)?.[1]
  if (after === undefined) return []
  const counted: AskUnit[] = []
  for (const [word] of after.matchAll(/[\p{L}\d]+/gu)) {
    const unit = units.find(({ text }) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .includes(word.toLowerCase()),
    )
    if (!unit && counted.length > 0) break
    if (unit) counted.push(unit)
    else if (!SMALL.test(word)) break
  }
  return counted
}
const SMALL = /^(?:of|the|its|their|own|total|different)$/i

// What has no other size than an amount of money: "the largest round", "the highest valuation".
const MONEY =
  /^(?:funding|financing|rounds?|investments?|valuations?|revenues?|debts?|loans?|backlogs?|budgets?|money|dollars)$/i

// "Which raised the most?"
const RAISED = /^raise[ds]?$/i

const PRICE = /^(?:prices?|costs?|fees?|charges?|tariffs?|pricing)$/i

function namesAmong(units: readonly AskUnit[]): string[] {
  return units
    .filter(({ isName, text }) => isName && !isDealtInByAll(text) && !CURRENCY_OR_PLACE.test(text))
    .map(({ term }) => term)
}

// What all have: a price need not stand beside it.
const CURRENCY_OR_PLACE = /^usd?$/i

// What a thing is measured in: by its own name ("gigawatts"), or as everyone measures it.
function dimensionOf({ text }: AskUnit): string | null {
  const word = text.toLowerCase()
  const named = findUnit(word, false)
  if (named && named.dimension !== 'bit') return named.dimension
  return MEASURED_IN.find(([words]) => words.test(word))?.[1] ?? null
}
const MEASURED_IN: [RegExp, string][] = [
  [/^(?:power|electricity|energy|capacity)$/, 'watt'],
  [/^(?:memory|ram|vram|storage)$/, 'byte'],
  [/^(?:speed-?ups?)$/, 'times'],
]
