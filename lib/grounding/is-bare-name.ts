import { gapAt, type Reading, textOf } from './reading.ts'

/** Whether nothing but names, dates and amounts stand in a sentence, without so much as an "is": it states nothing. */
export function isBareName({ sentence, claims }: Reading): boolean {
  const names = new Set(
    claims.flatMap(({ entryNames }) => entryNames ?? []).flatMap(name => name.toLowerCase().split(/\s+/)),
  )
  return sentence.terms.every(term => {
    const text = textOf(sentence, term)
    const isLead = term.index === 0 && /^\p{Lu}/u.test(text)
    const isNamed = term.kind !== 'word' || term.isName || isLead || names.has(text.toLowerCase())
    return isNamed && gapAt(sentence, term.index).auxiliary === null
  })
}
