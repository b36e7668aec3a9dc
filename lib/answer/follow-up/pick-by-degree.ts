import { readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Measure } from '../understand/gradable.ts'
import { readScope } from '../understand/read-scope.ts'
import type { Before } from './conversation.ts'
import { asQuestion, shortName } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'

/** "Does the younger one have famous customers?" after two were set side by side: the one whose date, or price, makes it so. */
export const pickByDegree: Rewrite = (text, before, lexicon) => {
  const { named } = readQuestion(text, lexicon)
  const { degree } = readScope(text, named, lexicon.layer)
  const place = THE_ONE.exec(text)
  const value = degree?.form === 'comparative' ? VALUES[degree.measure] : undefined
  if (named.length > 0 || !place || !value || before.listed.length < 2) return null
  const ranked = before.listed
    .flatMap(entry => {
      const found = valueTold(entry, before, value)
      return found === null ? [] : [{ entry, found }]
    })
    .sort((a, b) => a.found - b.found)
  const meant = (degree?.descends ? ranked.at(-1) : ranked[0])?.entry
  if (ranked.length < before.listed.length || !meant) return null
  return { text: asQuestion(text.replace(place[0], shortName(meant))), subjects: [meant] }
}

const THE_ONE = /\bthe \p{L}+er (?:one|of (?:the two|them|those|both))\b/iu
const VALUES: Partial<Record<Measure, RegExp>> = {
  age: /\b(?:19|20)\d\d\b/,
  release: /\b(?:19|20)\d\d\b/,
  price: /(?<=[$€£])\d[\d,]*(?:\.\d+)?/,
}

// The first such value that the answer before told of an entry.
function valueTold({ slug }: NamedEntry, { answer }: Before, value: RegExp): number | null {
  const told = answer?.sentences.filter(({ citations }) => citations.some(id => id.startsWith(`${slug}/`)))
  const [found] = told?.flatMap(({ text }) => value.exec(text)?.[0] ?? []) ?? []
  return found === undefined ? null : Number(found.replaceAll(',', ''))
}
