import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const layers = sqliteTable('layers', {
  slug: text().primaryKey(),
  name: text().notNull(),
  summary: text().notNull(),
  /** What its entries have, lack or differ in, with the questions that ask for it and the claims that state it. */
  traits: text({ mode: 'json' })
    .$type<{ slug: string; name: string; asks: string[]; claims: string[] }[]>()
    .notNull()
    .default([]),
  position: integer().notNull(),
})

export const facets = sqliteTable('facets', {
  slug: text().primaryKey(),
  name: text().notNull(),
  words: text({ mode: 'json' }).$type<string[]>().notNull(),
  position: integer().notNull(),
})

export const entries = sqliteTable(
  'entries',
  {
    slug: text().primaryKey(),
    layer: text()
      .notNull()
      .references(() => layers.slug),
    name: text().notNull(),
    openness: text({ enum: ['open-source', 'source-available', 'proprietary'] }).notNull(),
    tagline: text().notNull(),
    homepage: text(),
    /** Questions that readers ask of it and none of its claims answers, by which those like them are refused. */
    unanswered: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Place in siblings' lists: open source first, then the layer's own order. */
    position: integer().notNull(),
    /** Fingerprint of the whole entry with its claims, by which an import knows what changed. */
    fingerprint: text().notNull(),
  },
  table => [index('entries_by_layer').on(table.layer, table.position)],
)

export const aliases = sqliteTable(
  'aliases',
  {
    entry: text()
      .notNull()
      .references(() => entries.slug, { onDelete: 'cascade' }),
    alias: text().notNull(),
    position: integer().notNull(),
  },
  table => [primaryKey({ columns: [table.entry, table.alias] })],
)

export const claims = sqliteTable(
  'claims',
  {
    /** The row's number, which the full-text index shares. */
    row: integer().primaryKey(),
    id: text().notNull().unique(),
    entry: text()
      .notNull()
      .references(() => entries.slug, { onDelete: 'cascade' }),
    layer: text()
      .notNull()
      .references(() => layers.slug),
    facet: text()
      .notNull()
      .references(() => facets.slug),
    text: text().notNull(),
    status: text({ enum: ['current', 'disputed', 'superseded'] }).notNull(),
    by: text(),
    asOf: text('as_of'),
    checked: integer({ mode: 'boolean' }).notNull(),
    /** Questions that the claim answers, by which it is found besides its text. */
    asks: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Place within its entry. */
    position: integer().notNull(),
    /** When an import first brought what the claim says now, in milliseconds since 1970; null before this was kept. */
    changedAt: integer('changed_at'),
  },
  table => [
    index('claims_by_entry').on(table.entry, table.position),
    index('claims_by_layer_and_facet').on(table.layer, table.facet),
    index('claims_by_change').on(table.changedAt),
  ],
)

export const sources = sqliteTable('sources', {
  id: text().primaryKey(),
  title: text().notNull(),
  url: text().notNull(),
  kind: text({ enum: ['docs', 'homepage', 'repository', 'paper', 'filing', 'blog', 'news'] }).notNull(),
})

export const claimSources = sqliteTable(
  'claim_sources',
  {
    claim: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    source: text()
      .notNull()
      .references(() => sources.id),
    locate: text(),
    position: integer().notNull(),
  },
  table => [
    primaryKey({ columns: [table.claim, table.source] }),
    index('claim_sources_by_source').on(table.source),
  ],
)

/** What an import knows of each seed file it read, so that the next one need not read an unchanged file again. */
export const seedFiles = sqliteTable('seed_files', {
  entry: text().primaryKey(),
  /** A hash of the file's bytes and of what it was checked against. */
  digest: text().notNull(),
  /** What other files are checked against. */
  outline: text({ mode: 'json' }).$type<unknown>().notNull(),
})

/** In how many of a layer's claims each search term stands; the term '' counts all of them. */
export const searchTerms = sqliteTable(
  'search_terms',
  {
    layer: text().notNull(),
    term: text().notNull(),
    claims: integer().notNull(),
  },
  table => [primaryKey({ columns: [table.layer, table.term] })],
)

/** Facts about the wiki as a whole: its name, summary, texts and version, and the version of the terms that claims are found by. */
export const wiki = sqliteTable('wiki', {
  key: text({ enum: ['name', 'summary', 'texts', 'version', 'terms'] }).primaryKey(),
  value: text().notNull(),
})

export const conversations = sqliteTable(
  'conversations',
  {
    id: text().primaryKey(),
    /** The browser session it belongs to; null when a program began it, and then its id is the key to it. */
    session: text(),
    /** The entry on whose page it began. Kept as text: a conversation outlives the entry. */
    entry: text().notNull(),
    /** What its reader calls it; null until they do, and then its first question stands for it. */
    name: text(),
    /** The last message of the branch that is shown; null when it holds no message. */
    leaf: text(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  table => [index('conversations_by_session').on(table.session, table.updatedAt)],
)

export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    conversation: text()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Its place in the order in which the questions of this conversation were asked, over all branches. */
    position: integer().notNull(),
    /** The message it follows; null for the first of a branch. Messages that follow the same one are versions of a question. */
    parent: text(),
    /** The entry on whose page the question was asked. */
    entry: text().notNull(),
    question: text().notNull(),
    /** The answer with its verdicts and the cited claims as they were; null until the first sentence is released. */
    answer: text({ mode: 'json' }).$type<unknown>(),
    /** `cut` when the server that made the answer ended before the answer did. */
    status: text({ enum: ['answering', 'finished', 'stopped', 'failed', 'cut'] }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  table => [index('messages_by_conversation').on(table.conversation, table.position)],
)

/** A conversation as it was shown to everyone who has the address. Unshared, the row stays for its address, without content. */
export const shares = sqliteTable('shares', {
  id: text().primaryKey(),
  conversation: text()
    .notNull()
    .unique()
    .references(() => conversations.id, { onDelete: 'cascade' }),
  content: text({ mode: 'json' }).$type<unknown>(),
  sharedAt: integer('shared_at').notNull(),
})

/** What an answer tells the people who edit the wiki: a refusal, a sentence withheld, a reader's objection. */
export const findings = sqliteTable(
  'findings',
  {
    /** Made of all that tells one finding from another, so that none is stored twice. */
    id: text().primaryKey(),
    message: text()
      .notNull()
      .references(() => messages.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['unanswered', 'withheld', 'wrong-source', 'not-helpful'] }).notNull(),
    /** The sentence of the answer, from 0; null for the whole answer. */
    sentence: integer(),
    claim: text(),
    entry: text().notNull(),
    facet: text(),
    /** The words of the question that may be shown to anyone. */
    topic: text(),
    /** Why a sentence was withheld. */
    reason: text(),
    createdAt: integer('created_at').notNull(),
  },
  table => [
    index('findings_by_message').on(table.message),
    index('findings_by_kind').on(table.kind, table.createdAt),
  ],
)

/** How often what is limited was done, by who did it. */
export const rateLimits = sqliteTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull(),
  /** When counting begins anew. */
  expire: integer({ mode: 'timestamp_ms' }),
})
