import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { findValue, type StatedValue } from '../choose/order-by-value.ts'
import type { Measure } from '../understand/gradable.ts'
import { readScope } from '../understand/read-scope.ts'
import type { Before } from './conversation.ts'
import { asQuestion, shortName, withoutLead } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "Does the younger one have famous customers?" after two were set side by side: the one whose date, or price, makes it so. */
export const pickByDegree: Rewrite = (text, before, lexicon) => {
  const { named } = readQuestion(text, lexicon)
  const { degree } = readScope(text, named, lexicon.layer)
  const place = THE_ONE.exec(text)
  if (named.length > 0 || !place || degree?.form !== 'comparative' || before.listed.length < 2) return null
  if (asksWhich(text, place)) return null
  const told = before.listed.map(entry => ({ entry, values: valuesTold(entry, before, degree.measure) }))
  // "$49.24 per hour" for a whole server is not to be held against "$3.99 per GPU-hour".
  const unit = told[0]?.values.find(value => told.every(({ values }) => holds(values, value.unit)))?.unit
  const ranked = told
    .flatMap(({ entry, values }) => {
      const found = values.find(value => value.unit === unit)
      return found ? [{ entry, amount: found.amount }] : []
    })
    .sort((a, b) => a.amount - b.amount)
  const meant = (degree.descends ? ranked.at(-1) : ranked[0])?.entry
  const isTie = ranked[0]?.amount === ranked.at(-1)?.amount
  if (ranked.length < before.listed.length || isTie || !meant) return null
  return { text: asQuestion(text.replace(place[0], shortName(meant))), subjects: [meant] }
}

const THE_ONE = /\bthe \p{L}+er (?:one|of (?:the two|them|those|both))\b/iu

// "Which is the older one?" wants that one itself, and is answered by a choice.
function asksWhich(text: string, place: RegExpExecArray): boolean {
  const before = withoutLead(text.slice(0, place.index))
  return WHICH_IS.test(before) && NOTHING_MORE.test(text.slice(place.index + place[0].length))
}
const WHICH_IS =
  /^(?:which|who|what)(?: one| of (?:them|these|those|the two))?(?:['’]s| is| was| are)(?: \p{L}+)? *$/iu
const NOTHING_MORE =
  /^(?:\W|\b(?:of|the|them|those|these|two|both|here|then|now|though|again|and|by|how|much|far|why)\b)*$/i

function holds(values: readonly StatedValue[], unit: string): boolean {
  return values.some(value => value.unit === unit)
}

// The values of this measure that the answer before told of an entry, in its order.
function valuesTold({ slug }: NamedEntry, { answer }: Before, measure: Measure): StatedValue[] {
  const told = answer?.sentences.filter(({ citations }) => citations.some(id => id.startsWith(`${slug}/`)))
  return (
    told?.flatMap(({ text }) => {
      if (measure === 'price') return pricesIn(text)
      if (measure !== 'release' && !(measure === 'age' && BEGAN.test(text))) return []
      return findValue(text, { measure, about: [], near: [], unit: null }) ?? []
    }) ?? []
  )
}
// "Listed on 20 September 2026" tells no age.
const BEGAN =
  /\b(?:found(?:ed|ing)|establish\w*|set up|created?|incorporated|formed|start(?:ed|s)?|beg[au]n|launch\w*|born|opened|dat(?:es?|ing) (?:back )?(?:to|from)|since)\b/i

// Prices of one currency for one thing: what follows "per" up to the next price is what each is for.
function pricesIn(text: string): StatedValue[] {
  return [...text.matchAll(/([$€£])(\d[\d,]*(?:\.\d+)?)([^$€£]*)/g)].map(
    ([, currency = '', amount = '', rest = '']) => {
      const per = /\bper (?:million |thousand )?(\p{L}+)/iu.exec(rest)?.[1]?.toLowerCase()
      return { amount: Number(amount.replaceAll(',', '')), unit: `${currency}/${per ?? ''}` }
    },
  )
}
