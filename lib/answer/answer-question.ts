import type { Database } from '#db/client.ts'
import { correctTypos } from '#lib/retrieval/correct-typos.ts'
import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { readWikiHead } from '#lib/wiki/read-wiki.ts'
import type { AnswerEvent, Ask } from './answer.ts'
import { builtInWriter } from './built-in-writer.ts'
import { finishAnswer } from './finish-answer.ts'
import { gateDraft } from './gate-draft.ts'
import { prepareAnswer } from './prepare-answer.ts'
import { resolveQuestions } from './resolve-question.ts'
import { toCitedClaims } from './to-cited-claims.ts'
import type { Writer } from './writer.ts'

/** What answering needs besides the question. */
export interface AnswerParts {
  db: Database
  writer: Writer
}

/**
 * Answers one question: resolve, retrieve, decide whether the wiki holds it, draft, judge, release sentence by sentence.
 * The last event holds the whole answer. Throws `not-found` for an unknown entry.
 */
export async function* answerWith({ db, writer }: AnswerParts, ask: Ask): AsyncGenerator<AnswerEvent> {
  const [{ version }, lexicon] = await Promise.all([readWikiHead(db), readLexicon(db, ask.entry)])
  const question = await correctTypos(db, ask.question, lexicon)
  const questions = resolveQuestions(question, ask.history, lexicon)
  const prepared = await prepareAnswer(db, questions, lexicon, ask)
  const { plan, evidence } = prepared
  const isWritten = plan.some(({ kind }) => kind === 'claim')
  const by = isWritten ? writer : builtInWriter
  const resolved = questions.map(({ text }) => text).join(' · ')
  yield { type: 'understood', resolved, answerer: by.name, wikiVersion: version }

  const sentences = []
  const withheld = []
  for await (const draft of by.write({ questions, plan, evidence, history: prepared.history })) {
    const gated = gateDraft(draft, evidence, plan, entry => prepared.namesOf.get(entry) ?? [])
    if ('sentence' in gated) {
      sentences.push(gated.sentence)
      yield {
        type: 'sentence',
        sentence: gated.sentence,
        claims: toCitedClaims(gated.sentence.citations, evidence),
      }
    } else {
      withheld.push(gated.withheld)
      yield { type: 'withheld', withheld: gated.withheld }
    }
  }
  const head = { conversation: ask.conversation, answerer: by.name, wikiVersion: version, resolved }
  yield { type: 'finished', answer: finishAnswer(head, prepared, sentences, withheld) }
}

/** Answers with the built-in writer, which needs no model. */
export function answerQuestion(db: Database, ask: Ask): AsyncGenerator<AnswerEvent> {
  return answerWith({ db, writer: builtInWriter }, ask)
}
