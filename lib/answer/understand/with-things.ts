import type { NameMention } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, type ReadQuestion } from '#lib/retrieval/read-question.ts'
import type { OwnedThing } from './find-owned-things.ts'
import { isInList } from './names-in-list.ts'
import { readScope } from './read-scope.ts'

/** "Verde or TOPLOC?": a question where things are compared, or a maker is asked of, names those to whom they belong. */
export function withThings(
  question: ReadQuestion,
  things: readonly OwnedThing[],
  lexicon: Lexicon,
): ReadQuestion {
  const owned = things.flatMap(({ entry, name, isSide, isAskedOf }) => {
    const start = question.text.indexOf(name)
    const isNamed = question.named.some(mention => mention.entry.slug === entry.slug)
    return start < 0 || isNamed
      ? []
      : [{ entry, start, end: start + name.length, isOwnName: false, isCorrected: false, isSide, isAskedOf }]
  })
  if (owned.length === 0) return question
  const [asked] = owned.filter(({ isAskedOf }) => isAskedOf)
  if (asked && question.named.length === 0) return { ...question, named: [asked] }
  const named = [...question.named, ...owned].sort((a, b) => a.start - b.start)
  const isOwned = (mention: NameMention) => owned.some(other => other === mention)
  const isSide = (mention: NameMention) => owned.some(other => other === mention && other.isSide)
  const joined = named.filter(
    mention => !isOwned(mention) || isSide(mention) || isInList(mention, named, question.text),
  )
  const isCompared =
    question.named.length === 0 &&
    (ASKS_TWICE.test(question.text) || readScope(question.text, question.named, lexicon.layer).compares)
  const kept = isCompared ? named : joined
  return entriesOf(kept).length > Math.max(1, entriesOf(question.named).length)
    ? { ...question, named: kept }
    : question
}

// "On what terms does OpenAI sell it, and on what terms does Meta?"
const ASKS_TWICE = /\b(what|who|whose|how|which|when|where)\b[^.?!;]*\b(?:and|or) (?:\p{L}+ )?\1\b/iu
