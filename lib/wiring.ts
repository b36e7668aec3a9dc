import 'server-only'
import { randomUUID } from 'node:crypto'
import { countClaims } from '#db/queries/search.ts'
import type { Ask } from '#lib/answer/answer.ts'
import { AnswerMemory } from '#lib/answer/answer-memory.ts'
import { answerWith } from '#lib/answer/answer-question.ts'
import type { ModelUse } from '#lib/answer/writing/ask-model.ts'
import { createModelWriter } from '#lib/answer/writing/model-writer.ts'
import { checkText, type TextToCheck } from '#lib/check/check-text.ts'
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
import { findShared, shareConversation, unshareConversation } from '#lib/conversations/share-conversation.ts'
import { findNamed, findSubject } from '#lib/interfaces/find-subject.ts'
import * as programs from '#lib/interfaces/read-wire.ts'
import { limitQuestions } from '#lib/limits/limit-questions.ts'
import { createModelBudget } from '#lib/limits/model-budget.ts'
import { createModel } from '#lib/model/model.ts'
import { spareModel } from '#lib/model/spare-model.ts'
import { OneAtATime } from '#lib/one-at-a-time.ts'
import { database as db, runningAnswers } from '#lib/process-parts.ts'
import { makeLayerReady } from '#lib/retrieval/make-layer-ready.ts'
import { log } from '#lib/telemetry/log.ts'
import { noteGivenAgain, observeAnswer } from '#lib/telemetry/observe-answer.ts'
import { readReadiness } from '#lib/wiki/read-readiness.ts'
import * as reading from '#lib/wiki/read-wiki.ts'
import { searchWiki } from '#lib/wiki/search-wiki.ts'

const model = config.model ? createWriter(config.model) : null
const budget = createModelBudget(db, config.model?.tokensPerDay ?? 0)

// A model may write differently each time, and its answers are paid for by whoever asks.
const memory = model ? null : new AnswerMemory()

const parts: ConversationParts = {
  db,
  running: runningAnswers,
  // An answer runs on when its reader has left: those count here, where the door no longer sees them.
  maxRunning: config.requestsAtOnce,
  arriving: new OneAtATime(),
  answer: (ask, signal) => {
    const events = writeAnswer(ask, signal)
    return observeAnswer(ask, memory?.keep(ask, events) ?? events, config)
  },
  recall: async (entry, question) => {
    const made = (await memory?.recall(db, entry, question)) ?? null
    if (made) noteGivenAgain({ entry, question }, made, config)
    return made
  },
  now: Date.now,
  newId: randomUUID,
}

export const origin = config.origin

/** Who may come in, and how often. */
export const access = {
  apiToken: config.apiToken,
  metricsToken: config.metricsToken,
  embedOrigins: config.embedOrigins,
  isHttps: config.origin.startsWith('https:'),
  admitQuestion: limitQuestions(db, config.askPerMinute),
}

/** How the server does. */
export const server = {
  readiness: () => readReadiness(db),
}

/** Reading the wiki. */
export const wiki = {
  head: () => reading.readWikiHead(db),
  texts: () => reading.readWikiTexts(db),
  stack: () => reading.readStack(db),
  layers: () => reading.readLayers(db),
  facets: () => reading.readFacets(db),
  layerFacets: (layer: string) => reading.readFacetsOfLayer(db, layer),
  layerEntries: (layer: string) => reading.readLayerEntries(db, layer),
  findEntry: (slug: string) => reading.findEntry(db, slug),
  getEntry: (slug: string) => reading.getEntry(db, slug),
  claimsOf: (...entries: string[]) => reading.readClaims(db, entries),
  claimCount: (layer: string) => countClaims(db, layer),
  getClaim: (id: string) => reading.getClaim(db, id),
  findSource: (id: string) => reading.findSource(db, id),
  claimsById: (ids: readonly string[]) => reading.readClaimsById(db, ids),
  sourceIds: () => reading.readSourceIds(db),
  changedClaims: (limit: number) => reading.readChangedClaims(db, limit),
  lastChanges: () => reading.readLastChanges(db),
  search: (query: string) => searchWiki(db, query),
  /** Sets a text of someone's own beside the claims. */
  check: (asked: TextToCheck) => checkText(db, asked),
}

/** The wiki as other programs read it. */
export const wire = {
  layers: () => programs.readLayerList(db),
  entry: (slug: string) => programs.readWireEntry(db, slug),
  loneEntry: (slug: string) => programs.readLoneEntry(db, slug),
  claim: (id: string) => programs.readWireClaim(db, id),
  source: (id: string) => programs.readWireSource(db, id),
  sources: (page: programs.Page) => programs.listWireSources(db, page),
  search: (query: string, page: programs.Page) => programs.searchClaims(db, query, page),
  compare: (entries: readonly string[], facets?: readonly string[]) =>
    programs.compareBySlug(db, entries, facets),
  /** The entry that a question is about, and the first that it names; null for none. */
  findSubject: (question: string) => findSubject(db, question),
  findNamed: (question: string) => findNamed(db, question),
}

/** Asking, and what was asked before. */
export const chat = {
  /** Begins to make ready what the questions of a reader whose browser loads an entry's chat may be answered from. */
  prepareFor: (entry: string) => {
    makeLayerReady(db, entry).catch(error =>
      log.warn({ event: 'failure', error }, 'claims were not made ready before a question'),
    )
  },
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
    model: spareModel(createModel(settings)),
    judge: judge === null ? null : spareModel(createModel({ ...settings, id: judge })),
    evidenceTokens: settings.evidenceTokens,
    answerMs: settings.answerMs,
  })
}

async function* writeAnswer(ask: Ask, signal: AbortSignal) {
  const isWithinBudget = await budget.hasLeft()
  yield* answerWith({ db, model: isWithinBudget ? model : null, onModelUse: noteModelUse }, ask, signal)
}

function noteModelUse(use: ModelUse): void {
  log.info({ event: 'model', ...use })
  // The answer goes on meanwhile, and what could not be counted does not end it.
  budget
    .spend(use.usage.inputTokens + use.usage.outputTokens)
    .catch(error => log.error({ event: 'storage', error }, 'tokens could not be counted'))
}
