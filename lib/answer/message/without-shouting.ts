import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { stopWords } from '#lib/retrieval/stopwords.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** A message in capitals as it would stand in small letters, its names as the wiki writes them; any other as it is. */
export function withoutShouting(message: string, { names }: Pick<Lexicon, 'names'>): string {
  if (message !== message.toUpperCase() || !isShouted(message)) return message
  const small = message
    .toLowerCase()
    .replace(BEGINS, letter => letter.toUpperCase())
    .replace(COUNTRY, 'US')
  // Few letters take another room when they are small: names would be put in the wrong place.
  if (small.length !== message.length) return message
  return findNames(message, ...names)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { entry, start, end }) => {
      const written = asWritten(entry, message.slice(start, end))
      return text.slice(0, start) + written + text.slice(end)
    }, small)
}

// Abbreviations alone are written so in any message: "AKT PRICE", "SOC2, HIPAA, GDPR?"
function isShouted(message: string): boolean {
  const words = message.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.length > 2 && words.some(word => word.length > 1 && stopWords.includes(word))
}
const BEGINS = /(?<=^|[.?!]\s+)\p{Ll}/gu
// Not "us".
const COUNTRY = /(?<=\b(?:the|in|from) )us\b/g

function asWritten({ name, aliases }: NamedEntry, shouted: string): string {
  const small = shouted.toLowerCase()
  return [name, ...aliases].find(known => known.toLowerCase() === small) ?? small
}
