import { readQuestion } from '#lib/retrieval/read-question.ts'
import { isFragment, thingOf } from './fragment.ts'
import { askAbout, askAlso, asQuestion } from './phrase.ts'
import type { Rewrite } from './rewrite-follow-up.ts'
import { swapThing } from './swap-thing.ts'

const WANTED =
  /^(?:the |what |which |in what |in which )*(year|date|month|day|place|source|reason|time|amount|percentages?|share|name|names|number|numbers|figures?)$/i

/** "When?", "to whom?", "and limits?", "H200s?": the same matter with another thing wanted, or another facet of it. */
export const askAnotherThing: Rewrite = (text, before, lexicon) => {
  const read = readQuestion(text, lexicon)
  if (read.named.length > 0 || read.namedElsewhere.length > 0) return null
  const thing = thingOf(text)
  const subjects = before.subjects
  if (isFragment(text) && thing !== '') {
    const wanted = WANTED.exec(thing)
    if (wanted) {
      const what = `what ${wanted[1]}`
      const isValue = /^(?:percentages?|share|amount|figures?|numbers?)$/i.test(wanted[1] ?? '')
      const text = askAlso(before.text, what)
      return { text, subjects, context: before.text, wanted: what, ...(isValue ? { asked: what } : {}) }
    }
    const swapped = swapThing(before.text, thing)
    if (swapped !== null) return { text: asQuestion(swapped), subjects, context: before.text }
    const owner = before.things.find(({ name }) => thing.toLowerCase().includes(name.toLowerCase()))?.entry
    const about = owner ? [owner] : subjects
    return {
      text: askAbout(thing, about, read.facets.size > 0),
      subjects: about,
      context: read.facets.size > 0 ? '' : before.text,
    }
  }
  // Nothing but the asking: "when?", "how many?", "who gets it?".
  const isBare =
    read.content.length === 0 &&
    !/\b(?:he|she|him|his|her)\b/i.test(text) &&
    /\b(?:when|why|where|who|whom|how|which|what)\b/i.test(text)
  const asksOfAll =
    /\b(?:they|them|its?|their)\b/i.test(text) &&
    (read.facets.size > 0 ||
      read.wants === 'money' ||
      /\bwho (?:is|are)\b|\bwhat (?:is|are|does|do)\b/i.test(text))
  if (!isBare || asksOfAll || before.answer?.abstained) return null
  return { text: askAlso(before.text, text), subjects, context: before.text, wanted: text }
}
