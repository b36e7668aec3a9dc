import type { Database } from '#db/client.ts'
import { type Lexicon, readLexicon } from '#lib/retrieval/lexicon.ts'
import { correctTypos } from '#lib/retrieval/spelling/correct-typos.ts'
import type { NamedEntry } from '#lib/wiki/model.ts'
import { readWikiHead } from '#lib/wiki/read-wiki.ts'
import type { Ask } from './answer.ts'
import { withoutShouting } from './message/without-shouting.ts'
import { type ResolvedQuestion, resolveQuestions } from './resolve-question.ts'
import { findOwnedThings } from './understand/find-owned-things.ts'
import { knowPageThings } from './understand/know-page-things.ts'

/** What was asked, as the wiki's words and the conversation make it whole. */
export interface ResolvedAsk {
  /** The wiki's version that it was read by. */
  version: string
  lexicon: Lexicon
  questions: ResolvedQuestion[]
}

/** Reads a message by the wiki's names and by what stands before it. Throws `not-found` for an unknown entry. */
export async function resolveAsk(db: Database, ask: Ask): Promise<ResolvedAsk> {
  const [{ version }, names] = await Promise.all([readWikiHead(db), readLexicon(db, ask.entry)])
  const question = await correctTypos(db, withoutShouting(ask.question, names), names)
  const before = ask.history.findLast(({ answer }) => answer !== null)?.answer?.resolved ?? ''
  const lexicon = await knowPageThings(db, `${question}\n${before}`, names)
  const things = await findOwnedThings(db, `${question}\n${before}`, lexicon)
  return { version, lexicon, questions: resolveQuestions(question, ask.history, lexicon, things) }
}

/** Reads one question as it is asked on the page of an entry, with nothing before it. */
export async function resolveAlone(
  db: Database,
  entry: NamedEntry,
  question: string,
): Promise<{ asked: ResolvedQuestion; lexicon: Lexicon }> {
  const ask = { conversation: '', entry: entry.slug, question, history: [] }
  const { questions, lexicon } = await resolveAsk(db, ask)
  const [asked] = questions
  // Whatever is said asks something, if only small talk.
  if (asked === undefined) throw new Error(`nothing is asked by “${question}”`)
  return { asked, lexicon }
}
