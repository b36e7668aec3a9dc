import type { Database } from '#db/client.ts'
import { readWikiHead } from '#lib/wiki/read-wiki.ts'
import type { AnswerEvent, Ask } from './answer.ts'

/** Answers one question sentence by sentence; the last event holds the whole answer. Throws `not-found` for an unknown entry. */
export async function* answerQuestion(db: Database, ask: Ask): AsyncGenerator<AnswerEvent> {
  const { version } = await readWikiHead(db)
  yield { type: 'understood', resolved: ask.question, answerer: 'built-in', wikiVersion: version }
}
