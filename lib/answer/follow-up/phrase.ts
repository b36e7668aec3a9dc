import { isEnglishWord } from '#lib/language/english-words.ts'
import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { stopWords } from '#lib/retrieval/stopwords.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'

/** A name as it is said in a sentence: without what stands in brackets after it. */
export function shortName({ name }: NamedEntry): string {
  return name.replace(/\s*\([^)]*\)/g, '')
}

/** `A`, `A and B`, `A, B and C`. */
export function listNames(entries: readonly NamedEntry[], joiner = 'and'): string {
  const names = entries.map(shortName)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${joiner} ${names.at(-1)}`
}

/** `Lambda's`, `Voltage Park and Humain's`, `Fireworks'`. */
export function possessive(entries: readonly NamedEntry[]): string {
  return possessiveOf(listNames(entries))
}

/** `Lambda's`, `Fireworks'`. */
export function possessiveOf(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`
}

/** A text as one question: capital first, question mark last, the "and", "ok" and thanks before it left out. */
export function asQuestion(text: string): string {
  const bare = withoutLead(text).replace(/[\s?.!,;:]+$/, '')
  return bare === '' ? '' : `${bare[0]?.toUpperCase()}${bare.slice(1)}${BIDS.test(bare) ? '' : '?'}`
}
const BIDS = /^(?:explain|describe|compare|list|show|tell|name|give)\b/i

/** A text without the small words by which a reader turns from one question to the next. */
export function withoutLead(text: string): string {
  return text.replace(LEAD, '').trim()
}
const LEAD =
  /^[\s,.:;!?-]*(?:(?:and|but|so|n|nd|ok|okay|then|now|well|also|alright|right|hm+|thanks|thank you|thx|cool|great|nice|please|plz|ah|oh|yes|yeah)\b[\s,.:;!?-]*)+(?=\S)/i

/** A text without the mark at its end. */
export function withoutEnd(text: string): string {
  return text.replace(/(?<![\s?.!])[\s?.!]+$/, '')
}

/** A question of its own asked of these entries: for "it", or at its end. */
export function askAt(question: string, entries: readonly NamedEntry[]): string {
  return asQuestion(putEntries(question, entries) ?? `${withoutEnd(question)} at ${listNames(entries)}`)
}

/** The same question asked of other entries: they stand where its own stood. */
export function askOfOthers(
  asked: string,
  entries: readonly NamedEntry[],
  lexicon: Lexicon,
  things: readonly OwnedThing[] = [],
): string {
  const question = withoutThings(asked, entries, things, lexicon)
  const mentions = findNames(question, lexicon.entries)
  const [first] = mentions
  const last = mentions.at(-1)
  if (first && last) {
    const after = question.slice(last.end)
    // A version or product belongs to the name before it: "GPT-6 Luna", "Claude Opus" go as a whole.
    const isLast = /\b(?:of|for|at|on|in|with|by) $/i.test(question.slice(0, first.start))
    const own =
      versionAfter(after) ??
      (isLast ? (/^ (?!\p{Ll}+(?:ed|en|ing)\b)[a-z]+(?=\W*$)/u.exec(after)?.[0] ?? '') : '')
    const isPossessed = /^['’]s?\b/.exec(after.slice(own.length))?.[0] ?? ''
    const name = isPossessed === '' ? listNames(entries) : possessive(entries)
    const before = question.slice(0, first.start)
    const verb =
      entries.length > 1 && isPossessed === ''
        ? before.replace(/\b(?:does|is|was|has)(?= $)/i, pluralOf)
        : before
    return verb + name + after.slice(own.length + isPossessed.length)
  }
  const put = OWN_VERSION.test(question)
    ? question.replace(OWN_VERSION, `$1${listNames(entries)}`)
    : putEntries(question, entries)
  return put ?? `${withoutEnd(question).replace(/ here$/i, '')} at ${listNames(entries)}?`
}

// "Did the 4 catch on when it came out?": of another, it is not its version that is asked of.
const OWN_VERSION =
  /^((?:is|are|was|were|does|do|did|has|have|can|could|will) )the v?\d+(?:\.\d+)?(?= \p{Ll})/iu

/** What belongs to a name that stands before: "-6 Luna" of "GPT-6 Luna", " Opus" of "Claude Opus"; null where nothing does. */
export function versionAfter(after: string): string | null {
  const [version] =
    /^(?:(?:[-\s]?v?|\.)\d[\w.]*(?<![.])|[-\s]\p{Lu}[\p{L}\d.]*(?!\S*\s*:))+/u.exec(after) ?? []
  if (version === undefined) return null
  // "gpt-6 luna": written small, it is no word of the question's.
  const [small = '', word = ''] = /^ (\p{Ll}{3,})(?![\p{L}'’-])/u.exec(after.slice(version.length)) ?? []
  return /\d/.test(version) && word !== '' && !isEnglishWord(word) && !stopWords.includes(word)
    ? version + small
    : version
}

// What belongs to the entry before is not asked of another: "what does Opus cost?" becomes "what does GPT cost?"
function withoutThings(
  question: string,
  entries: readonly NamedEntry[],
  things: readonly OwnedThing[],
  lexicon: Lexicon,
): string {
  if (findNames(question, lexicon.entries).length > 0) return question
  return things
    .filter(
      ({ name, entry }) =>
        question.includes(name) && !OF_A_KIND.test(name) && !entries.some(({ slug }) => slug === entry.slug),
    )
    .reduce((text, { name }) => text.replace(name, listNames(entries)), question)
}
// "An OpenAI-style server" is a kind of server, whoever has it.
const OF_A_KIND = /-(?:style|compatible|like|based|class|ready|only|native)\b/i

/** A question with entries put where it says "it", "its" or "they"; null when it says none of them. */
export function putEntries(text: string, entries: readonly NamedEntry[]): string | null {
  return putName(text, listNames(entries), entries.length > 1)
}

/** A question with a name put where it says "it", "its" or "they"; null when it says none of them. */
export function putName(text: string, name: string, isMany = false): string | null {
  const own = /\b(?:its|their|theirs)\b(?! own)/i
  if (own.test(text)) return text.replace(own, possessiveOf(name))
  if (/\bit['’]s\b/i.test(text)) return text.replace(/\bit['’]s\b/i, `${name} is`)
  // "Is it possible to…", "what does it cost to…": nothing that "it" stands for, unless it is said once more.
  const isExpletive =
    /\bit (?:\w+ )?(?:possible|worth|true|necessary|safe|hard|easy|ok|cost|take|costs|takes)\b.*\b(?:to|that)\b/i.test(
      text,
    )
  if (isExpletive) {
    const put = text.replace(
      /(\bto \p{L}+(?: \p{L}+)? )(?:it|them)\b/iu,
      (_, before: string) => before + name,
    )
    return put === text ? null : put
  }
  const pronoun = /\b(?:that one|this one|it|they|them)\b/i
  if (!pronoun.test(text)) return null
  return (isMany ? text : inSingular(text)).replace(pronoun, name)
}

// "How do they check" becomes "how does Akash check"; "they have" becomes "Akash has".
function inSingular(text: string): string {
  const singular: Record<string, string> = { do: 'does', are: 'is', were: 'was', have: 'has' }
  return text
    .replace(/\b(do|are|were|have)(?= they\b)/i, verb => singular[verb.toLowerCase()] ?? verb)
    .replace(
      /(?<=(?<!\b(?:did|do|does|can|could|will|would|should|may|might|must) )\bthey )(do|are|were|have)\b/i,
      verb => singular[verb.toLowerCase()] ?? verb,
    )
    .replace(/\bthemselves\b/i, 'itself')
}

/** "Does it take" of several: "do they take". */
export function inPlural(text: string): string {
  return text.replace(/\b(does|is|was|has) it\b/i, (_, verb: string) => `${pluralOf(verb)} they`)
}

/** The verb of many: "do" for "does", "run" for "runs", "pass" for "passes". */
export function pluralOf(verb: string): string {
  const irregular = new Map([
    ['does', 'do'],
    ['is', 'are'],
    ['was', 'were'],
    ['has', 'have'],
  ])
  return irregular.get(verb.toLowerCase()) ?? verb.replace(/(?<=s|sh|ch|x)es$|s$/, '')
}

/** A question with its entries named in it, where it names none: for "it", or at its end. */
export function withNames(question: string, entries: readonly NamedEntry[], lexicon: Lexicon): string {
  if (findNames(question, ...lexicon.names).length > 0) return question
  const bare = withoutEnd(question).replace(/ here$/i, '')
  return putEntries(bare, entries) ?? `${bare} at ${listNames(entries)}`
}

/** What a reader would ask to learn of this thing at an entry: "What are Crusoe's limits?" */
export function askAbout(thing: string, entries: readonly NamedEntry[], isFacet = true): string {
  const bare = inSentence(withoutEnd(withoutLead(thing)).replace(/^(?:the|its|their|about|on|any|a) /i, ''))
  if (entries.length > 1) return `How do ${listNames(entries)} compare on ${bare}?`
  const isLong = !isFacet || bare.split(/\s+/).length > 3 || /\b(?:for|of|at|in|on|with|to)\b/i.test(bare)
  if (isLong) return `What about ${bare} at ${listNames(entries)}?`
  const isMany = /[^su]s$/i.test(bare) && !/\b(?:status|business|access|basis)$/i.test(bare)
  return `What ${isMany ? 'are' : 'is'} ${possessive(entries)} ${bare}?`
}

// "Surely the small ones?" begins with a capital that is no name's; "Large 3" is one.
function inSentence(text: string): string {
  return text.replace(/^\p{Lu}\p{Ll}+(?= \p{Ll})/u, word =>
    isEnglishWord(word.toLowerCase()) ? word.toLowerCase() : word,
  )
}

/** Two questions in one: what was asked, and what is now wanted of it. A thing wanted earlier gives way. */
export function askAlso(question: string, wanted: string): string {
  const first = withoutEnd(question).replace(/, and [^,]{1,40}$/i, '')
  const also = withoutEnd(withoutLead(wanted))
  return asQuestion(`${first}, and ${also.charAt(0).toLowerCase()}${also.slice(1)}`)
}
