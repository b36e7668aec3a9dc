import { mayBeVariant } from '../understand/variants.ts'

/**
 * A question with another thing of the same make in its place: "H200s" for the "H100" it asked about, "Large 2" for its
 * "Large 3", "Haiku" for its "Opus 5.5" where `owned` are names of what one entry has; null without one.
 */
export function swapThing(question: string, thing: string, owned: readonly string[] = []): string | null {
  const bare = thing.replace(/^(?:an?|the) /i, '').replace(/['’]s$/, '')
  const own = makeOf(bare)
  if (own === null)
    return swapCard(question, bare) ?? swapVersion(question, thing) ?? swapVariant(question, bare, owned)
  const found = [...question.matchAll(/[\p{L}\d][\p{L}\d.-]*/gu)].find(([word]) => makeOf(word) === own)
  if (!found) return swapCard(question, bare)
  const at = found.index
  // "An H100" is one: what stands for it is one too.
  const put = found[0].endsWith('s') ? bare : bare.replace(/s$/, '')
  const before = question.slice(0, at).replace(/\ban? $/i, /^[aefhilmnorsx8]/i.test(put) ? 'an ' : 'a ')
  return before + put + question.slice(at + found[0].length)
}

// "And a 4090?", "and MI300Xs?" of a price of an H100: another card, of whatever make.
function swapCard(question: string, thing: string): string | null {
  const isCard = new RegExp(`^${CARD}s?$`, 'i').test(thing)
  const found = isCard ? new RegExp(`(\\ban? )?\\b${CARD}(s?)\\b`, 'i').exec(question) : null
  if (!found) return null
  const [whole, article = '', several = ''] = found
  // "An H100" is one, "H100s" are several: so is what stands for them.
  const put = thing.replace(/s$/i, '') + several
  const before = article === '' ? '' : /^[aefhilmnorsx8]/i.test(put) ? 'an ' : 'a '
  return question.slice(0, found.index) + before + put + question.slice(found.index + whole.length)
}
const CARD = String.raw`(?:(?:rtx ?)?[345]0[5-9]0(?: ?ti)?|[abhlv]\d{2,3}|[gb]b?\d{3}|mi\d{3}x?)`

// A word of letters and digits in one order is of one make: chips, versions, sizes.
function makeOf(word: string): string | null {
  if (!/\d/.test(word) || !/\p{L}/u.test(word) || /\s/.test(word)) return null
  return word
    .replace(/s$/, '')
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+(?:\.\d+)*/g, '0')
}

// The same name with another number after it.
function swapVersion(question: string, thing: string): string | null {
  if (BARE.test(thing)) return swapBare(question, thing)
  const [, name, version] = /\b(\p{L}{3,})[ -]?(\d[\d.]*)\W*$/u.exec(thing) ?? []
  if (name === undefined || version === undefined) return null
  const found = new RegExp(`\\b(${name}[ -]?)\\d[\\d.]*(?<!\\.)`, 'iu').exec(question)
  if (!found) return null
  return question.slice(0, found.index) + found[1] + version + question.slice(found.index + found[0].length)
}

// "And Medium 3.5?" of a question on Small 4, "and Haiku?" of one on Opus: each has a name of its own, and perhaps a number.
function swapVariant(question: string, written: string, owned: readonly string[]): string | null {
  const isIn = (name: string) => new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'iu').test(question)
  const known = owned.filter(name => /^\p{Lu}\p{Ll}+$/u.test(name))
  const [, name = '', number = ''] = /^(\p{L}{3,})( \d{1,2}(?:\.\d+)*)?$/u.exec(written) ?? []
  const own = known.find(other => other.toLowerCase() === name.toLowerCase())
  const thing = own === undefined ? (/^\p{Lu}/u.test(name) && number !== '' ? written : null) : own + number
  if (thing === null || isIn(name)) return null
  const numbered = [
    ...question.matchAll(/(?<![\p{L}\d-])(\p{Lu}\p{Ll}+)(?: \d{1,2}(?:\.\d+)*)(?![\p{L}\d])/gu),
  ].filter(([, other = '']) => mayBeVariant(other))
  const [only, more] =
    numbered.length > 0
      ? numbered
      : known.filter(isIn).flatMap(other => [...question.matchAll(new RegExp(other, 'giu'))])
  if (!only || more) return null
  return question.slice(0, only.index) + thing + question.slice(only.index + only[0].length)
}

// "And 3.1?" of a question on Llama 4, the only version in it; "and 27?" of one on subnet 51.
function swapBare(question: string, version: string): string | null {
  const [only, more] = [
    ...question.matchAll(/(?<=\p{Lu}[\p{L}-]*[ -]?v?|\bsubnet )(?<!\d)\d{1,3}(?:\.\d+)*(?![\p{L}\d])/gu),
  ]
  if (!only || more) return null
  return (
    question.slice(0, only.index) + version.replace(/^v/i, '') + question.slice(only.index + only[0].length)
  )
}
const BARE = /^v?\d{1,3}(?:\.\d+)*$/i
