import { findNames } from '#lib/retrieval/find-names.ts'
import type { Lexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import type { Answer, Turn } from '../answer.ts'
import { withoutTag } from '../message/split-questions.ts'
import type { OwnedThing } from '../understand/find-owned-things.ts'
import { ownWords } from './own-words.ts'
import { versionAfter } from './phrase.ts'
import { type Topic, topicOf, topicOfQuestion, topicOfTurns } from './topic.ts'

/** What a follow-up may lean on. */
export interface Before {
  /** The question before, as it was understood. */
  text: string
  /** The entries that it was about. */
  subjects: NamedEntry[]
  /** The question before that, where it was about the same one entry. */
  previous: string | null
  answer: Answer | null
  /** Entries that the answer before set out, in its order; empty when it set out none beside its subject. */
  listed: NamedEntry[]
  /** Entries of which the question before was asked, in this turn and those just before it. */
  covered: NamedEntry[]
  /** Entries that the conversation was about, the latest first. */
  earlier: NamedEntry[]
  /** What the conversation was about, the first first: entries, each by the name that it went by. Read only when asked. */
  spokenOf: () => NamedEntry[]
  /** The thing that it was about, where that is no entry. */
  topic: Topic | null
  /** Names that belong to one entry, of those that the conversation speaks of now. */
  things: readonly OwnedThing[]
  /** Claims shown in this conversation. */
  shown: ReadonlySet<string>
}

/** A question of the same message, to which the next may refer as to a turn before. */
export interface Within {
  text: string
  subjects: NamedEntry[]
}

/** What stands before a message, from its conversation or from the question before it in the same message; null at the start. */
export function readBefore(
  history: readonly Turn[],
  lexicon: Lexicon,
  things: readonly OwnedThing[],
  within: Within | null,
): Before | null {
  const turns = history.flatMap(({ answer, entry }) => (answer ? [{ answer, entry }] : []))
  const last = turns.at(-1)
  const subjectsOf = (text: string, page: string) => {
    const named = entriesOf(findNames(text, lexicon.entries))
    return named.length > 0 ? named : lexicon.entries.filter(({ slug }) => slug === page)
  }
  const columnsOf = ({ table, resolved }: Answer) => {
    const named = entriesOf(findNames(resolved, lexicon.entries))
    const columns = lexicon.entries.filter(({ slug }) => table?.columns.includes(slug))
    const isOfColumns = named.length > 0 && named.every(({ slug }) => table?.columns.includes(slug))
    return isOfColumns && columns.length > named.length ? columns : null
  }
  const earlier = turns.toReversed().flatMap(({ answer, entry }) => subjectsOf(answer.resolved, entry))
  const spokenOf = () =>
    uniqueByName(
      turns.flatMap(({ answer, entry }) =>
        spokenOfIn(answer.resolved, lexicon, subjectsOf(answer.resolved, entry)),
      ),
    )
  const shown = new Set(turns.flatMap(({ answer }) => answer.sentences.flatMap(({ citations }) => citations)))
  if (within)
    return {
      ...within,
      text: withoutTag(within.text),
      previous: null,
      answer: null,
      listed: [],
      covered: within.subjects,
      earlier: unique([...within.subjects, ...earlier]),
      spokenOf,
      topic: topicOfQuestion(within.text, lexicon),
      things,
      shown,
    }
  if (!last) return null
  // "How does it compare with Lambda?" names one of the two that it sets side by side.
  const text = withoutTag(last.answer.resolved.split(' · ').at(-1) ?? '')
  const subjects = columnsOf(last.answer) ?? subjectsOf(text, last.entry)
  const previousOf = (answer: Answer | undefined) => {
    const asked = withoutTag(answer?.resolved.split(' · ').at(-1) ?? '')
    const about = asked === '' ? [] : subjectsOf(asked, last.entry)
    return about.length === 1 && about[0]?.slug === subjects[0]?.slug ? asked : null
  }
  return {
    text,
    subjects: subjects.length > 0 ? subjects : [lexicon.page],
    previous: previousOf(turns.at(-2)?.answer),
    answer: last.answer,
    listed: listedIn(last.answer, subjects, lexicon),
    covered: unique([
      ...subjects,
      ...turns
        .slice(turns.findLastIndex(({ answer }) => !asksTheSame(answer.resolved, text, lexicon)) + 1)
        .flatMap(({ answer, entry }) => subjectsOf(answer.resolved, entry)),
    ]),
    earlier: unique(earlier),
    spokenOf,
    topic: topicOfTurns(history, lexicon),
    things,
    shown,
  }
}

// The same question but for whom it names: "What does Crusoe charge?", "What does Lambda charge?"
function asksTheSame(a: string, b: string, lexicon: Lexicon): boolean {
  const matterOf = (text: string) =>
    ownWords(readQuestion(text, lexicon))
      .map(({ term }) => term)
      .sort()
      .join(' ')
  return matterOf(a) === matterOf(b)
}

// A comparison sets out its subjects; any other answer, the entries it names beside its subject.
function listedIn(answer: Answer, subjects: readonly NamedEntry[], lexicon: Lexicon): NamedEntry[] {
  if (subjects.length > 1) return [...subjects]
  const named = answer.sentences.flatMap(({ text, kind }) =>
    kind === 'claim' ? entriesOf(findNames(text, lexicon.entries)) : [],
  )
  const others = unique(named).filter(({ slug }) => slug !== subjects[0]?.slug)
  return answer.table === null || others.length === 0 ? others : unique(named)
}

// "gpt-oss-120b" is one thing, and "GPT-5" another; a thing with no entry's name, as "R1", is called by its own.
function spokenOfIn(text: string, lexicon: Lexicon, subjects: readonly NamedEntry[]): NamedEntry[] {
  const mentions = findNames(text, lexicon.entries)
  const [entry] = subjects
  const thing = mentions.length === 0 ? topicOf(text, lexicon)?.thing : undefined
  if (thing !== undefined && entry) return [{ ...entry, name: thing }]
  return mentions.length === 0
    ? [...subjects]
    : mentions.map(({ entry, start, end, isOwnName, isCorrected }) =>
        isOwnName || isCorrected
          ? entry
          : { ...entry, name: text.slice(start, end) + (versionAfter(text.slice(end)) ?? '') },
      )
}

function uniqueByName(entries: readonly NamedEntry[]): NamedEntry[] {
  return [...new Map(entries.map(entry => [entry.name.toLowerCase(), entry])).values()]
}

function unique(entries: readonly NamedEntry[]): NamedEntry[] {
  return [...new Map(entries.map(entry => [entry.slug, entry])).values()]
}
