import type { Database } from '#db/client.ts'
import { readWikiHead } from '#lib/wiki/read-wiki.ts'
import { VersionedCache } from '#lib/wiki/versioned-cache.ts'
import type { Answer, AnswerEvent, Ask } from './answer.ts'

// An answer takes some 10 KB with the claims it cites; so many of them stay near 5 MB.
const mostAnswers = 500

/**
 * Answers to first questions, each good for the version of the wiki it was made from: the built-in writer answers the
 * same question on the same entry in the same way until the wiki changes. Follow-ups depend on what came before.
 */
export class AnswerMemory {
  readonly #answers = new VersionedCache<Answer>(mostAnswers)

  /** The answer that was given to this question on this entry, if the wiki is as it was then. */
  async recall(db: Database, entry: string, question: string): Promise<Answer | null> {
    const { version } = await readWikiHead(db)
    return this.#answers.get(toKey(entry, question), version)
  }

  /** Passes an answer's events on, and keeps the answer once it is whole. */
  async *keep(ask: Ask, events: AsyncIterable<AnswerEvent>): AsyncGenerator<AnswerEvent> {
    for await (const event of events) {
      if (event.type === 'finished' && ask.history.length === 0)
        this.#answers.set(toKey(ask.entry, ask.question), event.answer, event.answer.wikiVersion)
      yield event
    }
  }
}

// No slug holds a line break.
function toKey(entry: string, question: string): string {
  return `${entry}\n${question}`
}
