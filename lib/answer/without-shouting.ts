import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'

/** A message in capitals as it would stand in small letters, its names as the wiki writes them; any other as it is. */
export function withoutShouting(message: string, { names }: Pick<Lexicon, 'names'>): string {
  if (message !== message.toUpperCase() || !SHOUTS.test(message)) return message
  const small = message
    .toLowerCase()
    .replace(BEGINS, letter => letter.toUpperCase())
    .replace(COUNTRY, 'US')
  return findNames(message, ...names)
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { entry, start, end }) => {
      const written = asWritten(entry, message.slice(start, end))
      return text.slice(0, start) + written + text.slice(end)
    }, small)
}

// A word or two in capitals may be abbreviations: "AKT PRICE".
const SHOUTS = /(?:\p{Lu}{2,}[^\p{Lu}]+){2}\p{Lu}{2,}/u
const BEGINS = /(?<=^|[.?!]\s+)\p{Ll}/gu
// Not "us".
const COUNTRY = /(?<=\b(?:the|in|from|of|by) )us\b/g

function asWritten({ name, aliases }: NamedEntry, shouted: string): string {
  const small = shouted.toLowerCase()
  return [name, ...aliases].find(known => known.toLowerCase() === small) ?? small
}
