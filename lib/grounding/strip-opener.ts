import { OPENERS } from './function-words.ts'

const LONGEST_FIRST = [...OPENERS].sort((a, b) => b.length - a.length)

/**
 * The sentence without an opener that states nothing ("Additionally, …", "According to the wiki, …", "According to Akash, …"
 * where the claims are Akash's own), and without the same at its end. At most two openers are taken off.
 */
export function stripOpener(sentence: string, ownNames: readonly string[]): string {
  const openers = [...ownNames.map(name => `according to ${name.toLowerCase()}`), ...LONGEST_FIRST]
  let rest = sentence
  for (let round = 0; round < 2; round++) rest = stripOne(rest, openers)
  const ending = openers.find(opener => opener.startsWith('according to') && endsWith(rest, opener))
  return ending
    ? rest
        .replace(/[.!?]\s*$/, '')
        .slice(0, -ending.length)
        .replace(/[\s,]+$/, '')
    : rest
}

function stripOne(sentence: string, openers: readonly string[]): string {
  const lower = sentence.slice(0, 120).toLowerCase()
  for (const opener of openers) {
    if (!lower.startsWith(opener)) continue
    const next = /^(?:\s*,\s*|\s+)/.exec(sentence.slice(opener.length))
    const needsComma = !opener.endsWith(' that') && !opener.endsWith(' says') && !opener.endsWith(' states')
    if (!next || (needsComma && !next[0].includes(',') && opener !== 'also')) continue
    return sentence.slice(opener.length + next[0].length)
  }
  return sentence
}

function endsWith(sentence: string, opener: string): boolean {
  const plain = sentence.replace(/[.!?]\s*$/, '').toLowerCase()
  return plain.endsWith(`, ${opener}`) || plain.endsWith(` ${opener}`)
}
