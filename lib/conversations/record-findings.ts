import type { Database } from '#db/client.ts'
import * as findings from '#db/queries/findings.ts'
import { countTerms } from '#db/queries/search.ts'
import type { Answer, Ask } from '#lib/answer/answer.ts'
import { isSmallTalk } from '#lib/answer/message/without-courtesy.ts'
import { toSearchTerms } from '#lib/language/search-terms.ts'
import { readLexicon } from '#lib/retrieval/lexicon.ts'
import { entriesOf, readQuestion } from '#lib/retrieval/read-question.ts'
import type { ConversationParts } from './hold-conversation.ts'
import { findingId } from './marks.ts'
import { isAboutWiki, topicOf } from './topic-of.ts'

/**
 * Stores what an answer tells the people who edit the wiki: one finding for a refusal, one for each sentence withheld.
 * Neither holds the question or the sentence; only words that say nothing of who asked are kept. Of
 * a message that is new nothing was stored before.
 */
export async function recordFindings(
  parts: ConversationParts,
  message: string,
  ask: Ask,
  answer: Answer,
  { isNew = false } = {},
): Promise<void> {
  if (!isNew) await findings.deleteFindingsOf(parts.db, message, ['unanswered', 'withheld'])
  const isRefusal = answer.abstained && !isSmallTalk(ask.question)
  if (!isRefusal && answer.withheld.length === 0) return
  const { entry, facet, topic } = await readAbout(parts.db, ask.entry, answer.resolved)
  const about = { message, claim: null, entry, facet, createdAt: parts.now() }
  const rows: Omit<findings.FindingRow, 'id'>[] = answer.withheld.map(({ reason }, sentence) => ({
    ...about,
    kind: 'withheld',
    sentence,
    reason,
    topic: null,
  }))
  if (isRefusal) rows.push({ ...about, kind: 'unanswered', sentence: null, reason: null, topic })
  await findings.insertFindings(
    parts.db,
    rows.map(row => ({ id: findingId(row), ...row })),
  )
}

/**
 * What a question, as it was understood on the page of `page`, was about: the first entry and facet that it names, and its
 * topic. Beside the wiki there is no facet.
 */
export async function readAbout(db: Database, page: string, resolved: string) {
  const lexicon = await readLexicon(db, page)
  const question = readQuestion(resolved, lexicon)
  const [entry = lexicon.page] = entriesOf(question.named)
  // The entry is shown beside its topic.
  const ownName = new Set(toSearchTerms(entry.name))
  const facet = lexicon.facets.find(({ slug }) => question.facets.has(slug))
  // A word made of parts counts as several in a question; it is shown as the one word that was written.
  const words = new Map(
    question.content
      .filter(({ term }) => !ownName.has(term))
      .map(({ start, end }) => [start, resolved.slice(start, end)]),
  )
  const asked = [...words.values()]
  const names = lexicon.entries.map(({ name, aliases }) => [name, ...aliases].join(' '))
  const counts = await countTerms(db, lexicon.layer.slug, toSearchTerms(asked.join(' ')))
  const known = new Set([...counts.keys(), ...toSearchTerms(names.join(' '))])
  const isFiled = facet !== undefined && isAboutWiki(asked, known)
  return { entry: entry.slug, facet: isFiled ? facet.slug : null, topic: topicOf(asked, known) }
}
