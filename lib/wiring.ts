import 'server-only'
import { randomUUID } from 'node:crypto'
import { openDatabase } from '#db/client.ts'
import { answerWith } from '#lib/answer/answer-question.ts'
import type { ModelUse } from '#lib/answer/writing/ask-model.ts'
import { createModelWriter } from '#lib/answer/writing/model-writer.ts'
import { config, type ModelConfig } from '#lib/config.ts'
import { renameConversation, reopenBranch } from '#lib/conversations/change-conversation.ts'
import { removeConversation, stopAnswer } from '#lib/conversations/end-conversation.ts'
import { exportConversation } from '#lib/conversations/export-conversation.ts'
import {
  type ConversationParts,
  holdConversation,
  type Question,
} from '#lib/conversations/hold-conversation.ts'
import { listConversations } from '#lib/conversations/list-conversations.ts'
import { type MarkChange, markAnswer } from '#lib/conversations/mark-answer.ts'
import * as conversations from '#lib/conversations/read-conversation.ts'
import { readGaps } from '#lib/conversations/read-gaps.ts'
import { RunningAnswers } from '#lib/conversations/running-answers.ts'
import { findShared, shareConversation, unshareConversation } from '#lib/conversations/share-conversation.ts'
import { createModel } from '#lib/model/model.ts'
import * as reading from '#lib/wiki/read-wiki.ts'
import { searchWiki } from '#lib/wiki/search-wiki.ts'

const db = await openDatabase(config.databaseUrl)

const model = config.model ? createWriter(config.model) : null

const parts: ConversationParts = {
  db,
  running: new RunningAnswers(),
  answer: (ask, signal) => answerWith({ db, model, onModelUse: logModelUse }, ask, signal),
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
  list: (session: string, query: string) => listConversations(db, session, query),
  rename: (id: string, session: string | null, name: string) => renameConversation(parts, id, session, name),
  reopen: (id: string, session: string | null, message: string) => reopenBranch(parts, id, session, message),
  mark: (id: string, session: string | null, change: MarkChange) => markAnswer(parts, id, session, change),
  share: (id: string, session: string | null) => shareConversation(parts, id, session),
  unshare: (id: string, session: string | null) => unshareConversation(parts, id, session),
  export: (id: string, session: string | null) => exportConversation(parts, id, session),
  findShared: (id: string) => findShared(db, id),
  gaps: () => readGaps(db),
}

function createWriter({ judge, ...settings }: ModelConfig) {
  return createModelWriter({
    model: createModel(settings),
    judge: judge === null ? null : createModel({ ...settings, id: judge }),
    evidenceTokens: settings.evidenceTokens,
    answerMs: settings.answerMs,
  })
}

function logModelUse(use: ModelUse): void {
  console.log(JSON.stringify({ event: 'model', ...use }))
}
