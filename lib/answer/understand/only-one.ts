import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { AskedLayer } from '#lib/retrieval/own-nouns.ts'
import { kindNouns } from './kinds.ts'

/**
 * What a question whether an entry is the only one of its kind ("is Akash the only one that takes cards?") asks of each sibling:
 * "which takes cards?" Null where it asks no such thing.
 */
export function askedOfOnlyOne(
  text: string,
  named: readonly NameMention[],
  layer: AskedLayer,
): string | null {
  const masked = named.reduce(
    (masked, { start, end }) => masked.slice(0, start) + NAME.repeat(end - start) + masked.slice(end),
    text.replaceAll('’', "'"),
  )
  const unique = UNIQUE_TO.exec(masked)?.[1]
  if (unique !== undefined && !unique.includes(NAME)) return `which has ${unique}`
  const predicate = onlyOneOfKind(masked, layer) ?? otherForms(masked)
  // What stands after the name is masked alike, and shows it again.
  if (predicate === null) return null
  const asked = text.slice(text.length - predicate.length)
  return /^whose\b/i.test(asked) ? asked : `which ${asked}`
}

// A letter that no question has, so that a name is one word.
const NAME = 'ʘ'
const WHO = `(?:${NAME}+(?:'s)?|it|this(?: one)?|they|we|which|who|what)`

// "Is it really the only open provider here that …": up to three words before "the", up to two before the noun.
const THE_ONLY = new RegExp(
  `(?:^|[ ,;:.(])${WHO}(?:'s)? (?:[\\p{L}']+ ){0,3}?the (?:only|sole|lone|single) ((?:[\\p{L}\\d-]+ ?){1,3})`,
  'iu',
)

function onlyOneOfKind(masked: string, layer: AskedLayer): string | null {
  const found = THE_ONLY.exec(masked)
  if (!found) return null
  const { singular, plural } = kindNouns(layer)
  const said = found[1] ?? ''
  const from = found.index + found[0].length - said.length
  const words = [...said.matchAll(/[\p{L}\d-]+/gu)]
  const noun = words.find(([word]) => {
    const plain = word.toLowerCase()
    return /^ones?$/.test(plain) || singular.has(plain) || plural.has(plain)
  })
  // "The only builder of power plants"; but "the only owner of its sites", "the only thing on my Mac" are of one alone.
  if (!noun)
    return found[0].trimStart().startsWith(NAME) && !OF_ONE_ALONE.test(masked.slice(from))
      ? masked.slice(from)
      : null
  const rest = withoutPlaces(masked.slice(from + noun.index + noun[0].length))
  // "The only one it supports": of what an entry has.
  if (OF_ITS_OWN.test(rest)) return null
  const adjectives = said.slice(0, noun.index).trim()
  if (/\p{L}/u.test(rest)) return rest.replace(LINK, '')
  return adjectives === '' ? null : masked.slice(from)
}

// "The only one it supports", "the only tool I need"; but "the only one I can run offline" may be any.
const OF_ITS_OWN = new RegExp(
  `^(?:(?:that|which) )?(?:(?:it|they|he|${NAME}+)(?!\\p{L})|(?:i|we|you)(?:'ll|'d)? (?!can|could|may|might))`,
  'iu',
)
const OF_ONE_ALONE = /\b(?:its|their|his|her|my|our|your|things?|i|we|you)\b/i
// "In here", "of these", "on this list": where it is the only one.
const PLACE =
  /^\W*(?:(?:[io]n|around) here|(?:out )?there\b|here\b|left\b|around\b|(?:of|in|on|among|amongst|from) (?:all )?(?:of )?(?:these|those|them|th(?:is|e) [\p{L}-]+)(?=\W|$))/iu
const LINK = /^(?:that|which|who|to)(?!\p{L})[^\p{L}\d]*/iu

function withoutPlaces(text: string): string {
  const place = PLACE.exec(text)
  return (place ? text.slice(place[0].length) : text).replace(/^[^\p{L}\d]+/u, '')
}

// "Is it alone in taking cards?", "is paged attention unique to vLLM?", "is it just Akash that …", "does only Akash …".
const ALONE = new RegExp(
  `(?:^|[ ,;:.(])${WHO}(?:'s)? (?:[\\p{L}']+ ){0,3}?(?:alone|unique|singular)(?: (?:here|among (?:these|them|the|its|all)(?: [\\p{L}-]+)?))? (?:in|for) (?=[\\p{L}]+ing\\b)(.+)$`,
  'iu',
)
const ONLY_NAMED = new RegExp(
  `(?:\\b(?:is|was) it (?:really |actually )?(?:only|just|solely) ${NAME}+ (?:that|who|which)|^(?:\\p{L}+ )?(?:does|do|did|has|have|can|is) (?:only|just|solely) ${NAME}+) (.+)$`,
  'iu',
)

const UNIQUE_TO = new RegExp(
  `^(?:\\p{L}+ )?(?:is|are|was|were) (?!(?:it|this|that|they|there|these|those)\\b)(.{3,80}) (?:unique|exclusive|peculiar) to (?:just |only )?(?:${NAME}+|it|this(?: one)?)\\W*$`,
  'iu',
)

function otherForms(masked: string): string | null {
  return ALONE.exec(masked)?.[1] ?? ONLY_NAMED.exec(masked)?.[1] ?? null
}
