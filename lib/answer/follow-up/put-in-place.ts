import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, type ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Before } from './conversation.ts'
import { thingOf } from './fragment.ts'
import { askOfOthers, versionAfter, withoutEnd } from './phrase.ts'

/**
 * The question before asked of what a fragment names, with what it says of it: "OpenAI's open one", "and llama.cpp, for small
 * machines?". Null where it says something else.
 */
export function putInPlace(
  text: string,
  read: ReadQuestion,
  before: Before,
  lexicon: Lexicon,
): string | null {
  const adjunct = adjunctOf(read)
  if (adjunct !== null) {
    const asked = askOfOthers(before.text, asWritten(read), lexicon, before.things)
    return `${withoutEnd(asked)} ${adjunct}`
  }
  const [entry, another] = entriesOf(read.named)
  const name = thingOf(text)
  return entry && !another && ONE.test(name)
    ? askOfOthers(before.text, [{ ...entry, name }], lexicon, before.things)
    : null
}

// What is called one, or a lot, is called so for what was asked of before.
const ONE = /\S (?:ones?|lot|version)$/i

// "In a case of its own": what follows the name after a comma.
function adjunctOf({ text, named }: ReadQuestion): string | null {
  const [first] = named
  const last = named.at(-1)
  if (
    !first ||
    !last ||
    !/^\W*(?:(?:and|but|so|or|ok|(?:what|how) about)\W+)*$/i.test(text.slice(0, first.start))
  )
    return null
  return /^, ((?:for|in|on|with|under|if|when|without)\b.+?)\W*$/i.exec(text.slice(last.end))?.[1] ?? null
}

/** "gpt-oss" is GPT's, but not all of GPT: an entry is called by what was written, unless that is its own name. */
export function asWritten({ text, named }: ReadQuestion): NamedEntry[] {
  return entriesOf(named).map(entry => {
    const mentions = named.filter(found => found.entry.slug === entry.slug)
    const [only, more] = mentions
    const version = only && !more && !only.isCorrected ? versionAfter(text.slice(only.end)) : null
    // "R1-Zero" is not R1.
    if (only && version !== null && /\d|^-/.test(version))
      return { ...entry, name: text.slice(only.start, only.end) + version }
    const product = mentions.find(({ isOwnName, isCorrected }) => !isOwnName && !isCorrected)
    if (!product) return entry
    const name = text.slice(product.start, product.end)
    // "Mistral, for Large 3": the entry and what is meant of it.
    return { ...entry, name: mentions.length > 1 ? `${entry.name} ${name}` : name }
  })
}
