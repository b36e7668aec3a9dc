import { toSearchTerms } from '#lib/language/search-terms.ts'

/** The words by which a text says no of something, as terms. */
export const denialTerms = toSearchTerms('no not none never without neither cannot lacks withholds')
