import 'server-only'
import { randomUUID } from 'node:crypto'
import { openDatabase } from '#db/client.ts'
import { answerQuestion } from '#lib/answer/answer-question.ts'
import { config } from '#lib/config.ts'
import { removeConversation, stopAnswer } from '#lib/conversations/end-conversation.ts'
import {
  type ConversationParts,
  holdConversation,
  type Question,
} from '#lib/conversations/hold-conversation.ts'
import * as conversations from '#lib/conversations/read-conversation.ts'
import { RunningAnswers } from '#lib/conversations/running-answers.ts'
import * as reading from '#lib/wiki/read-wiki.ts'
import { searchWiki } from '#lib/wiki/search-wiki.ts'

const db = await openDatabase(config.databaseUrl)

const parts: ConversationParts = {
  db,
  running: new RunningAnswers(),
  answer: ask => answerQuestion(db, ask),
  now: Date.now,
  newId: randomUUID,
}

export const origin = config.origin

/** Reading the wiki. */
export const wiki = {
  head: () => reading.readWikiHead(db),
  stack: () => reading.readStack(db),
  layers: () => reading.readLayers(db),
  facets: () => reading.readFacets(db),
  layerEntries: (layer: string) => reading.readLayerEntries(db, layer),
  findEntry: (slug: string) => reading.findEntry(db, slug),
  getEntry: (slug: string) => reading.getEntry(db, slug),
  claimsOf: (...entries: string[]) => reading.readClaims(db, entries),
  getClaim: (id: string) => reading.getClaim(db, id),
  findSource: (id: string) => reading.findSource(db, id),
  claimsById: (ids: readonly string[]) => reading.readClaimsById(db, ids),
  sourceIds: () => reading.readSourceIds(db),
  search: (query: string) => searchWiki(db, query),
}

/** Asking, and what was asked before. */
export const chat = {
  ask: (question: Question) => holdConversation(parts, question),
  find: (id: string, session: string | null) => conversations.findConversation(db, id, session, parts.now()),
  findLatest: (entry: string, session: string) =>
    conversations.findLatestConversation(db, entry, session, parts.now()),
  stop: (id: string, session: string | null) => stopAnswer(parts, id, session),
  remove: (id: string, session: string | null) => removeConversation(parts, id, session),
}
