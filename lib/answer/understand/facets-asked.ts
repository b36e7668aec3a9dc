import { toSearchTerms } from '#lib/language/search-terms.ts'
import type { ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { Facet } from '#lib/wiki/model.ts'

/** The facets that all content of a question names by their own names, one a word; none where it asks otherwise. */
export function facetsNamed({ content }: ReadQuestion, known: readonly Facet[]): Facet[] {
  const named = known.filter(({ slug, name }) => {
    const names = new Set([...toSearchTerms(slug), ...toSearchTerms(name)])
    return slug !== 'overview' && content.some(({ term }) => names.has(term))
  })
  const isOfNames = content.every(({ term }) =>
    named.some(({ slug, name }) => [...toSearchTerms(slug), ...toSearchTerms(name)].includes(term)),
  )
  return named.length === content.length && isOfNames ? named : []
}

/** The one facet that all content of a question asks for, by whatever word ("what does it cost?"); null where none or several. */
export function facetAlone({ content, facets }: ReadQuestion, known: readonly Facet[]): string | null {
  const whole = known.filter(
    ({ slug }) => content.length > 0 && content.every(({ index }) => facets.get(slug)?.has(index)),
  )
  return whole.length === 1 ? (whole[0]?.slug ?? null) : null
}

/** The facet that a question asks for and nothing else: "what are its limits?", "who runs it?", "how open is it?" */
export function facetAsked(question: ReadQuestion, known: readonly Facet[]): string | null {
  const { content, words, facets } = question
  const whole = known.filter(facet => {
    const { slug, name } = facet
    const asking = facets.get(slug)
    if (slug === 'overview') return false
    if (isOwnQuestion(question, facet)) return true
    if (!asking || !content.every(({ index }) => asking.has(index))) return false
    const names = new Set([...toSearchTerms(slug), ...toSearchTerms(name)])
    const isNamed = content.length > 0 && content.every(({ term }) => names.has(term))
    const asksByPhrase = words.some(
      ({ index, text }) => asking.has(index) && /^(?:how|who|what|which|where)$/i.test(text),
    )
    return isNamed || asksByPhrase
  })
  return whole.length === 1 ? (whole[0]?.slug ?? null) : null
}

// As the wiki itself words it: "How does {entry} verify what it runs?"
function isOwnQuestion({ words, inNames, content }: ReadQuestion, { ask }: Facet): boolean {
  const own = ask === undefined ? [] : toSearchTerms(ask.replaceAll('{entry}', ''))
  const said = words.filter(word => word.term !== '' && !inNames.includes(word)).map(({ term }) => term)
  return content.length > 0 && own.length === said.length && own.every((term, i) => term === said[i])
}
